import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../caller.ts';
import { fits, none, own, same, theme } from '../check.ts';
import { at } from '../http.ts';
import type { Place } from '../place.ts';
import { tokenOf } from './roles.ts';

const WHO = '{ viewer { id sessions { id current device } } }';

async function isIn(caller: Caller): Promise<boolean> {
  return Boolean(at((await caller.graphql('{ viewer { id } }')).json, 'data', 'viewer'));
}

async function isRefusedWithin(caller: Caller, seconds: number): Promise<number | null> {
  const began = performance.now();
  while (performance.now() - began < seconds * 1_000) {
    if (!(await isIn(caller))) return Math.round((performance.now() - began) / 100) / 10;
    await pause(200);
  }
  return null;
}

async function signedInAgain(place: Place, caller: Caller): Promise<{ fresh: Caller; cookies: string[] }> {
  const fresh = caller.from(caller.ip);
  fresh.cookie = '';
  return signIn(place, fresh);
}

async function signIn(place: Place, caller: Caller): Promise<{ fresh: Caller; cookies: string[] }> {
  const seen = place.own.mail.mails.length;
  await caller.post('/api/sign-in/code', { email: caller.email });
  const end = performance.now() + 10_000;
  while (place.own.mail.mails.length === seen && performance.now() < end) await pause(50);
  const code = await place.own.mail.codeFor(caller.email);
  const answer = await caller.post('/api/sign-in/code/verify', { email: caller.email, code });
  return { fresh: caller, cookies: answer.cookies };
}

/** Cookies and sessions. */
export const sessions = theme('sessions', [
  own('the session cookie is __Host-, Secure, HttpOnly, SameSite=Lax, for / and no domain', async (place) => {
    const { cookies } = await signedInAgain(place, await place.newcomer('Cora Cookie'));
    const cookie = cookies.find((one) => one.startsWith('__Host-rapport=')) ?? '';
    const parts = cookie
      .split('; ')
      .slice(1)
      .map((part) => part.toLowerCase().split('=')[0]);
    const wanted = ['path', 'httponly', 'secure', 'samesite'];
    const passed =
      wanted.every((part) => parts.includes(part)) &&
      /samesite=lax/i.test(cookie) &&
      /path=\/(;|$)/i.test(cookie) &&
      !parts.includes('domain');
    return fits('__Host-rapport with all of them', cookie.replace(/=[^;]+/, '=…'), passed);
  }),
  own('no other cookie is set by signing in, and none by reading', async (place) => {
    const { cookies } = await signedInAgain(place, await place.newcomer('Cleo Cookie'));
    const names = cookies.map((cookie) => cookie.split('=')[0]);
    const read = (await place.visitor().get('/')).cookies.length;
    return same([['__Host-rapport'], 0], [names, read]);
  }),
  own('a changed, unsigned or foreign signature of the cookie signs nobody in', async (place) => {
    const { customer } = place.things;
    const [name = '', value = ''] = customer.cookie.split('=');
    const token = decodeURIComponent(value).split('.')[0] ?? '';
    const { rows } = await place.own.database.query<{ token: string }>(
      'select token from auth_session limit 1',
    );
    const fromDatabase = rows[0]?.token ?? '';
    const deviations: string[] = [];
    for (const forged of [
      token,
      `${token}.`,
      `${token}.AAAA`,
      `${value.slice(0, -6)}AAAAAA`,
      fromDatabase,
      `${fromDatabase}.${'A'.repeat(43)}=`,
      `x${value}`,
    ]) {
      const caller = place.visitor();
      caller.cookie = `${name}=${forged}`;
      if (await isIn(caller)) deviations.push(forged.slice(0, 12));
    }
    return none('nobody', deviations);
  }),
  own('the plain cookie name is not believed under https', async (place) => {
    const caller = place.visitor();
    caller.cookie = place.things.customer.cookie.replace('__Host-rapport', 'rapport');
    return same(false, await isIn(caller));
  }),
  own('signing in gives a new token and ends the one the browser had', async (place) => {
    const person = await place.newcomer('Rita Rotates');
    const old = person.from(person.ip);
    const before = person.cookie;
    await signIn(place, person);
    const refused = await isRefusedWithin(old, 5);
    return fits(
      'another token, the old one refused',
      [before !== person.cookie, refused],
      before !== person.cookie && refused !== null,
    );
  }),
  own('a token planted before signing in is not the one that is signed in', async (place) => {
    const person = await place.newcomer('Fay Fixed');
    const planted = person.from(person.ip);
    planted.cookie = '__Host-rapport=planted.c2lnbmF0dXJl';
    await signIn(place, planted);
    return fits('another token', planted.cookie.slice(0, 30), !planted.cookie.includes('planted'));
  }),
  own('sessions are listed, and one that is ended is refused within 5 s', async (place) => {
    const person = await place.newcomer('Sue Sessions');
    const { fresh } = await signedInAgain(place, person);
    const sessions = at(await fresh.ask(WHO), 'viewer', 'sessions') as { id: string; current: boolean }[];
    const other = sessions.find(({ current }) => !current)?.id;
    await fresh.ask('mutation ($id: ID!) { endSession(sessionId: $id) { __typename } }', { id: other });
    const seconds = await isRefusedWithin(person, 6);
    return fits(
      '2 listed, refused within 5 s',
      [sessions.length, seconds],
      sessions.length === 2 && seconds !== null && seconds <= 5 && (await isIn(fresh)),
    );
  }),
  own('ending all others ends all others', async (place) => {
    const person = await place.newcomer('Otto Others');
    const { fresh } = await signedInAgain(place, person);
    await fresh.ask('mutation { endOtherSessions { __typename } }');
    const seconds = await isRefusedWithin(person, 6);
    return fits('refused within 5 s', seconds, seconds !== null && (await isIn(fresh)));
  }),
  own('signing out ends the session on the server, not only the cookie', async (place) => {
    const person = await place.newcomer('Olaf Out');
    const copy = person.from(person.ip);
    await person.post('/api/sign-out', {});
    return fits('refused within 5 s', await isRefusedWithin(copy, 6), !(await isIn(copy)));
  }),
  own('a session past its end is refused', async (place) => {
    const person = await place.newcomer('Petra Past');
    await place.own.database.query(
      `update auth_session set expires_at = now() - interval '1 second' where user_id = (select user_id from member where id = $1)`,
      [person.memberId],
    );
    return fits('refused within 5 s', await isRefusedWithin(person, 6), !(await isIn(person)));
  }),
  own('a revoked token is refused within 5 s', async (place) => {
    const person = await place.newcomer('Rob Revokes');
    const { secret, id } = await tokenOf(person, ['READ']);
    const authorization = `Bearer ${secret}`;
    const before = (await place.visitor().graphql('{ viewer { id } }', {}, { authorization })).status;
    await person.ask('mutation ($id: ID!) { revokeApiToken(tokenId: $id) { __typename } }', { id });
    await pause(4_000);
    const after = (await place.visitor().graphql('{ viewer { id } }', {}, { authorization })).status;
    return same([200, 401], [before, after]);
  }),
  own('neither tokens nor codes nor links stand in the database as they are', async (place) => {
    const { secret } = await tokenOf(await place.newcomer('Dora Database'), ['READ']);
    const tables = [
      'api_token',
      'auth_verification',
      'set_up_token',
      'invitation',
      'email_change',
      'rate_limit',
    ];
    const deviations: string[] = [];
    for (const table of tables) {
      const { rows } = await place.own.database.query<{ row: string }>(
        `select t::text as row from "${table}" t`,
      );
      const all = rows.map(({ row }) => row).join('\n');
      for (const plain of [secret, secret.slice(4), place.things.setUpToken])
        if (all.includes(plain)) deviations.push(table);
      if (table === 'rate_limit' && all.includes('@')) deviations.push('rate_limit names addresses');
    }
    return none('hashes only', deviations);
  }),
  own('a member who left is signed in nowhere', async (place) => {
    const person = await place.newcomer('Lars Left');
    await place.own.database.query('update member set left_at = now() where id = $1', [person.memberId]);
    return fits('refused within 5 s', await isRefusedWithin(person, 6), !(await isIn(person)));
  }),
]);
