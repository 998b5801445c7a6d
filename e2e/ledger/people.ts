import { post, type Caller, type Reply } from './api.ts';
import type { MailTarget } from './mail-target.ts';

/** Signs somebody new up and in with the code that is mailed to them. */
export async function signIn(site: string, mail: MailTarget, name: string, email: string): Promise<Caller> {
  const headers = { origin: site };
  expectOk(await post(`${site}/api/sign-in/code`, { email }, headers));
  const code = await mail.codeFor(email);
  const reply = await post(`${site}/api/sign-in/code/verify`, { email, code, name }, headers);
  const caller = callerOf(reply, name, email);
  await post(`${site}/graphql`, { query: MAIL_AT_ONCE }, { ...headers, cookie: caller.cookie });
  return caller;
}

/** Every notice is a mail of its own, so that each can be looked for. */
const MAIL_AT_ONCE = 'mutation { updatePreferences(input: { mailPace: AT_ONCE }) { __typename } }';

/** Signs many in, a few at a time. */
export async function signInMany(
  site: string,
  mail: MailTarget,
  people: readonly { name: string; email: string }[],
): Promise<Caller[]> {
  const callers: Caller[] = [];
  const waiting = people.values();
  const some = async (): Promise<void> => {
    for (const { name, email } of waiting) callers.push(await signIn(site, mail, name, email));
  };
  await Promise.all(Array.from({ length: 16 }, some));
  return callers;
}

/** Opens the community by the link that was printed. */
export async function setUp(site: string, token: string, email: string): Promise<Caller> {
  const body = { token, communityName: 'Ledger', name: 'Ada First', email };
  return callerOf(await post(`${site}/api/set-up`, body, { origin: site }), 'Ada First', email);
}

function callerOf(reply: Reply, name: string, email: string): Caller {
  expectOk(reply);
  const cookie = [reply.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { name, email, cookie, memberId: String((reply.body as { memberId: unknown }).memberId) };
}

function expectOk({ status, body }: Reply): void {
  if (status !== 200 && status !== 202)
    throw new Error(`Signing in answered ${status}: ${JSON.stringify(body)}`);
}
