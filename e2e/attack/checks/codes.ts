import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../caller.ts';
import { fits, none, own, same, theme } from '../check.ts';
import { codeOf } from '../http.ts';
import type { Place } from '../place.ts';
import { TRUSTED_ADDRESS } from '../caller.ts';

async function withCode(
  place: Place,
  name: string,
): Promise<{ person: Caller; code: string; verify: (code: string) => ReturnType<Caller['post']> }> {
  const email = `${name}.${Math.random().toString(36).slice(2)}@example.org`;
  const person = place.visitor(TRUSTED_ADDRESS);
  await person.post('/api/sign-in/code', { email });
  const code = await place.own.mail.codeFor(email, 15_000);
  return {
    person,
    code,
    verify: (given) => person.post('/api/sign-in/code/verify', { email, code: given, name: 'Someone New' }),
  };
}

const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function timesOf(tries: number, act: () => Promise<{ ms: number }>): Promise<number> {
  const all: number[] = [];
  for (let index = 0; index < tries; index += 1) all.push((await act()).ms);
  return all.sort((a, b) => a - b)[Math.floor(tries / 2)] ?? 0;
}

/** Codes, and what answers tell about accounts. */
export const codes = theme('codes', [
  own('a code works once', async (place) => {
    const { code, verify } = await withCode(place, 'once');
    return same([200, 400], [(await verify(code)).status, (await verify(code)).status]);
  }),
  own('a code is good for five tries', async (place) => {
    const { code, verify } = await withCode(place, 'tries');
    const seen: (string | null)[] = [];
    for (let index = 0; index < 5; index += 1) seen.push(codeOf(await verify(wrong(code))));
    const right = await verify(code);
    return fits(
      'the right code refused after five wrong ones',
      [...seen, right.status],
      right.status === 400,
    );
  }),
  own('five tries are counted together when made at once', async (place) => {
    const { code, verify } = await withCode(place, 'race');
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        verify(String((Number(code) + index + 1) % 1_000_000).padStart(6, '0')),
      ),
    );
    const right = await verify(code);
    return fits('the right code refused after thirty at once', right.status, right.status === 400);
  }),
  own('one code used at once by many signs in one', async (place) => {
    const { code, verify } = await withCode(place, 'many');
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => verify(code)))).map(
      ({ status }) => status,
    );
    return fits(
      'one 200',
      statuses,
      statuses.filter((status) => status === 200).length === 1 && statuses.every((status) => status < 500),
    );
  }),
  own('a code is good for at most ten minutes', async (place) => {
    const { code, verify } = await withCode(place, 'expiry');
    const { rows } = await place.own.database.query<{ minutes: number }>(
      `select max(extract(epoch from expires_at - now()) / 60)::float as minutes from auth_verification`,
    );
    await place.own.database.query(
      `update auth_verification set expires_at = expires_at - interval '10 minutes'`,
    );
    const late = await verify(code);
    return fits(
      'at most 10 minutes, then refused',
      [Math.round(rows[0]?.minutes ?? 99), late.status],
      (rows[0]?.minutes ?? 99) <= 10.01 && late.status === 400,
    );
  }),
  own("a code for one address does not sign in another's", async (place) => {
    const { code } = await withCode(place, 'mine');
    const { status } = await place
      .visitor(TRUSTED_ADDRESS)
      .post('/api/sign-in/code/verify', { email: place.things.customer.email, code });
    return same(400, status);
  }),
  own('odd codes and addresses are refused without 5xx', async (place) => {
    const deviations: string[] = [];
    const bodies: object[] = [
      { email: 'a@example.org', code: '' },
      { email: 'a@example.org', code: '١٢٣٤٥٦' },
      { email: 'a@example.org', code: 123456 },
      { email: 'a@example.org', code: ['123456'] },
      { email: 'a@example.org', code: { $ne: '' } },
      { email: ['a@example.org'], code: '123456' },
      { email: 'a@example.org\u0000', code: '123456' },
      { email: `${'a'.repeat(300)}@example.org`, code: '123456' },
      { email: "' or 1=1 --@x.org", code: '123456' },
      { email: 'a@example.org\r\nbcc: b@example.org', code: '123456' },
      [],
      { code: '123456' },
    ];
    for (const body of bodies)
      for (const path of [
        '/api/sign-in/code/verify',
        '/api/sign-in/code',
        '/api/password/forgotten',
        '/api/sign-in/password',
      ]) {
        const { status } = await place.visitor(TRUSTED_ADDRESS).post(path, body);
        if (status >= 500 || status === 200)
          deviations.push(`${path} ${JSON.stringify(body).slice(0, 60)}: ${status}`);
      }
    return none('4xx (or 202) for each', deviations);
  }),
  own('a mail never goes to an address hidden in another', async (place) => {
    const before = place.own.mail.mails.length;
    for (const email of [
      'a@example.org,b@evil.example',
      'a@example.org b@evil.example',
      '"a@example.org" <b@evil.example>',
      'a@example.org\nbcc:b@evil.example',
    ]) {
      await place.visitor(TRUSTED_ADDRESS).post('/api/sign-in/code', { email });
    }
    await pause(1_000);
    const stray = place.own.mail.mails
      .slice(before)
      .filter(({ to }) => /evil/.test(to))
      .map(({ to }) => to);
    return none('no mail', stray);
  }),
  own(
    'asking for a code or a password answers with the same words whether or not there is an account',
    async (place) => {
      const { customer } = place.things;
      const deviations: string[] = [];
      for (const path of ['/api/sign-in/code', '/api/password/forgotten']) {
        const known = await place.visitor(TRUSTED_ADDRESS).post(path, { email: customer.email });
        const unknown = await place
          .visitor(TRUSTED_ADDRESS)
          .post(path, { email: `nobody.${Math.random()}@example.org` });
        if (known.status !== unknown.status || known.text !== unknown.text)
          deviations.push(`${path}: ${known.status} ${known.text} and ${unknown.status} ${unknown.text}`);
      }
      const body = { password: 'no such password' };
      const known = await place
        .visitor(TRUSTED_ADDRESS)
        .post('/api/sign-in/password', { ...body, email: customer.email });
      const unknown = await place
        .visitor(TRUSTED_ADDRESS)
        .post('/api/sign-in/password', { ...body, email: `nobody.${Math.random()}@example.org` });
      if (known.text !== unknown.text) deviations.push(`password: ${known.text} and ${unknown.text}`);
      return none('alike each', deviations);
    },
  ),
  own('the time of an answer does not tell whether there is an account', async (place) => {
    const { customer } = place.things;
    const visitor = place.visitor(TRUSTED_ADDRESS);
    const deviations: string[] = [];
    const tries: [string, object][] = [
      ['/api/sign-in/code', {}],
      ['/api/password/forgotten', {}],
      ['/api/sign-in/password', { password: 'no such password' }],
    ];
    for (const [path, more] of tries) {
      // In turn, so that a machine that is busy for a moment is busy for both.
      let known = 0;
      let unknown = 0;
      const medians: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        known = await timesOf(7, () => visitor.post(path, { ...more, email: customer.email }));
        unknown = await timesOf(7, () =>
          visitor.post(path, { ...more, email: `nobody.${Math.random()}@example.org` }),
        );
        medians.push(Math.abs(known - unknown) / Math.max(known, unknown, 5));
      }
      if (Math.min(...medians) > 0.5)
        deviations.push(`${path}: ${known.toFixed(1)} and ${unknown.toFixed(1)} ms`);
    }
    return none('medians within half of each other', deviations);
  }),
]);
