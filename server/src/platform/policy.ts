import type { Actor, MemberActor } from './actor.js';
import type { Refusal } from './problems.js';

declare const proof: unique symbol;

/** A value for which `authorize` has proved one act. Functions that write accept nothing less. */
export type Allowed<Thing, Act extends string> = Thing & { readonly [proof]: Act };

/** One answer a policy gives: yes, or the refusal to return. */
export type Verdict = true | Refusal;

/** Who may do what to one kind of thing; pure, so that buttons and commands follow the same rule. */
export type Policy<Thing, Act extends string> = (actor: Actor, act: Act, thing: Thing) => Verdict;

/** A policy for one kind of thing, with the proof and the list for buttons made from it. */
export interface PolicyOf<Thing, Act extends string> {
  judge: Policy<Thing, Act>;
  /** @throws Refusal when the policy says no. */
  authorize<Chosen extends Act, Given extends Thing>(
    actor: MemberActor,
    act: Chosen,
    thing: Given,
  ): Allowed<Given, Chosen>;
  /** All acts this caller may do now, for `viewerCan`. */
  can(actor: Actor, thing: Thing): Act[];
}

export function policyOf<Thing, Act extends string>(
  acts: readonly Act[],
  judge: Policy<Thing, Act>,
): PolicyOf<Thing, Act> {
  return {
    judge,
    authorize(actor, act, thing) {
      const verdict = judge(actor, act, thing);
      if (verdict !== true) {
        throw verdict;
      }
      return thing as Allowed<typeof thing, typeof act>;
    },
    can: (actor, thing) =>
      actor.kind === 'anonymous' ? [] : acts.filter((act) => judge(actor, act, thing) === true),
  };
}
