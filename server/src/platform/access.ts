import { ACTIONS, type Action, type Audience } from '@rapport/shared/actions';
import type { GraphQLSchema } from 'graphql';
import { Extensions, UseMiddleware, type MiddlewareFn } from 'type-graphql';
import { isAdmin, isStaff, type Actor, type MemberActor } from './actor.js';
import type { RequestContext } from './context.js';
import { forbidden, unauthenticated } from './errors.js';

const belongs: Record<Audience, (actor: Actor) => boolean> = {
  public: () => true,
  member: (actor) => actor.kind === 'member',
  staff: isStaff,
  admin: isAdmin,
};

/**
 * Lets a caller pass or not.
 *
 * @throws UNAUTHENTICATED for somebody who has not signed in, FORBIDDEN for a role or token that may not.
 */
export function checkAccess(actor: Actor, action: Action): void {
  const { audience, scope } = ACTIONS[action];
  if (audience !== 'public' && actor.kind === 'anonymous') {
    throw unauthenticated();
  }
  if (!belongs[audience](actor)) {
    throw forbidden();
  }
  if (actor.kind === 'member' && actor.scopes && (!scope || !actor.scopes.includes(scope))) {
    throw forbidden();
  }
}

/** The signed-in caller of a field whose action is for members. @throws UNAUTHENTICATED */
export function memberOf(actor: Actor): MemberActor {
  if (actor.kind === 'anonymous') {
    throw unauthenticated();
  }
  return actor;
}

const guards = new Map<Action, MiddlewareFn<RequestContext>>();

function guardFor(action: Action): MiddlewareFn<RequestContext> {
  const present = guards.get(action);
  if (present) {
    return present;
  }
  const guard: MiddlewareFn<RequestContext> = ({ context }, next) => {
    checkAccess(context.actor, action);
    return next();
  };
  guards.set(action, guard);
  return guard;
}

/** Declares who may call a root field. The server does not start while one lacks it. */
export function Access(action: Action): MethodDecorator {
  return (target, property, descriptor) => {
    Extensions({ action })(target, property, descriptor);
    UseMiddleware(guardFor(action))(target, property, descriptor);
  };
}

/** The declared action of every root field, by `Query.ideas` and the like. */
export function declaredActions(schema: GraphQLSchema): Map<string, Action | undefined> {
  const declared = new Map<string, Action | undefined>();
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      declared.set(`${root?.name}.${field.name}`, field.extensions['action'] as Action | undefined);
    }
  }
  return declared;
}

/** @throws when a root field does not say who may call it. */
export function assertEveryRootFieldIsDeclared(schema: GraphQLSchema): void {
  const undeclared = [...declaredActions(schema)].filter(([, action]) => !action).map(([field]) => field);
  if (undeclared.length > 0) {
    throw new Error(`These root fields lack @Access: ${undeclared.join(', ')}`);
  }
}
