import type { Consumer } from '../platform/events.js';
import { communityOf } from '../communities/community.module.js';
import { queueMail } from '../mail/mail.module.js';
import { statement } from '../platform/statement.js';
import { forgetEmailChanges } from './email-change.writes.js';
import { passwordSetMail } from './account.mails.js';
import { forgetHolders, resolveActor } from './actor.queries.js';
import { authFor } from './auth.load.js';
import { SignInRefusal } from './refusal.js';
import { countAttempt, countCodeTo } from './sign-in.limits.js';
import { inScope } from './sign-in.scope.js';
import { presentToken, refusalOf, scopeOf, type Answer, type Visit } from './visit.js';

export const PASSWORD_QUEUE = 'accounts.password';

/** Asks for a link to choose a password. A job looks whether the address is known, so the answer cannot tell. */
export async function askForPassword(visit: Visit, { email }: { email: string }): Promise<Answer> {
  const { services, community, ip } = visit;
  const attempt = { communityId: community.id, ip, email };
  await countAttempt(services, 'code', attempt);
  await countCodeTo(services, attempt);
  const id = services.ids.next();
  await services.db.transaction((tx) =>
    services.jobs.enqueue(tx, PASSWORD_QUEUE, {
      id,
      communityId: community.id,
      kind: PASSWORD_QUEUE,
      actorId: null,
      data: { email },
      at: services.clock.now().toISOString(),
    }),
  );
  return { status: 202, body: {} };
}

export const mailPasswordLink: Consumer = {
  name: PASSWORD_QUEUE,
  kinds: [],
  async consume(context, { data }) {
    const scope = { community: await communityOf(context), ip: '', name: null, invitation: null };
    const { api } = await authFor(context);
    await inScope(scope, () => api.requestPasswordReset({ body: { email: String(data['email']) } }));
  },
};

/** Chooses a password with a mailed link; every session of the person ends. */
export async function resetPassword(
  visit: Visit,
  input: { token: string; password: string },
): Promise<Answer> {
  const { api } = await authFor(visit.services);
  const response = await inScope(scopeOf(visit, {}), () =>
    api.resetPassword({
      body: { token: input.token, newPassword: input.password },
      asResponse: true,
    }),
  );
  if (!response.ok) {
    throw await refusalOf(response);
  }
  forgetHolders(visit.services.db);
  return { body: {} };
}

interface Owner {
  userId: string;
  email: string;
  name: string;
}

const owner = statement<Owner>(
  'accounts.password_owner',
  `select m.user_id as "userId", u.email, m.name from member m join auth_user u on u.id = m.user_id
   where m.community_id = $1 and m.id = $2`,
);
const endOthers = statement(
  'accounts.end_others',
  `delete from auth_session where user_id = $1 and token <> $2`,
);

/** Sets the first password of somebody signed in, or changes it; their other sessions end and they are told. */
export async function setPassword(
  visit: Visit,
  input: { password: string; currentPassword?: string | null },
): Promise<Answer> {
  const { services, community, ip } = visit;
  const headers = { cookie: visit.headers.get('cookie') ?? undefined };
  const actor = await resolveActor(services, { headers }, community.id);
  const person = actor.memberId && (await services.db.row(owner, [community.id, actor.memberId]));
  if (!person) {
    throw new SignInRefusal('UNAUTHENTICATED');
  }
  await countAttempt(services, 'signIn', { communityId: community.id, ip, email: person.email });
  const { password, internalAdapter } = await (await authFor(services)).$context;
  const present = (await internalAdapter.findCredentialAccount(person.userId))?.password;
  if (present && !(await password.verify({ hash: present, password: input.currentPassword ?? '' }))) {
    throw new SignInRefusal('WRONG_PASSWORD');
  }
  const hash = await password.hash(input.password);
  if (present) {
    await internalAdapter.updatePassword(person.userId, hash);
  } else {
    const account = { userId: person.userId, providerId: 'credential', accountId: person.userId };
    await internalAdapter.createAccount({ ...account, password: hash });
  }
  const now = services.clock.now();
  await services.db.transaction(async (tx) => {
    await tx.rows(endOthers, [person.userId, presentToken(visit)]);
    await forgetEmailChanges(tx, person.userId);
    await queueMail({ ...services, tx, now }, community.id, {
      to: person,
      content: passwordSetMail(community.name, person.name),
    });
  });
  forgetHolders(services.db);
  return { body: {} };
}
