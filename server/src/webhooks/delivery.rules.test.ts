import { Webhook as Verifier } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { wrongAtSight } from './address.rules.js';
import { hears, nextTry } from './delivery.rules.js';
import { change, messageOf, said } from './payload.rules.js';
import { signatureOf, webhookSecret } from './signature.rules.js';

const AT = new Date('2026-03-02T09:00:00Z');

describe('what a webhook hears of', () => {
  const open = { id: 'open', visibility: 'PUBLIC' } as const;
  const closed = { id: 'closed', visibility: 'STAFF' } as const;
  it.each([
    [null, false, true, false],
    [null, true, true, false],
    [['open'], true, true, false],
    [['closed'], false, false, false],
    [['closed'], true, false, true],
    [['open', 'closed'], true, true, true],
  ] as const)('%o, closed ones: %o', (spaceIds, includesClosed, hearsOpen, hearsClosed) => {
    const ear = { spaceIds, includesClosed };
    expect([hears(ear, open), hears(ear, closed)]).toEqual([hearsOpen, hearsClosed]);
  });
});

it('waits longer after each try, at most six hours, and gives up after three days', () => {
  const minutes = (attempts: number): number | null => {
    const next = nextTry(AT, AT, attempts);
    return next && (next.getTime() - AT.getTime()) / 60_000;
  };
  expect([1, 2, 3, 9, 10, 50, 5_000].map(minutes)).toEqual([1, 2, 4, 256, 360, 360, 360]);
  const later = new Date(AT.getTime() + 3 * 86_400_000 - 60_000);
  expect(nextTry(later, AT, 1)).not.toBeNull();
  expect(nextTry(new Date(later.getTime() + 1), AT, 1)).toBeNull();
});

it('signs as Standard Webhooks are verified, with one secret or two', () => {
  const secrets = [2, 1].map((number) => webhookSecret('a secret of the server', 'id', number));
  const now = new Date();
  const message = { id: 'msg', seconds: Math.floor(now.getTime() / 1000), body: '{"type":"ping"}' };
  const headers = {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.seconds),
    'webhook-signature': signatureOf(secrets, message),
  };
  for (const secret of secrets) {
    expect(new Verifier(secret).verify(message.body, headers)).toEqual({ type: 'ping' });
    expect(signatureOf([secret], message)).toBe(
      new Verifier(secret).sign(message.id, new Date(message.seconds * 1000), message.body),
    );
  }
  expect(secrets[0]).not.toBe(secrets[1]);
});

it('leaves out words that were withdrawn, and no facts', () => {
  const payload = {
    at: AT.toISOString(),
    data: {
      about: { number: 4, title: said('Ours') },
      changes: { text: change(said('a'), said('b')) },
      list: [said('c')],
    },
  };
  expect(messageOf('COMMENT_EDITED', payload, false)).toEqual({
    type: 'comment.edited',
    timestamp: AT.toISOString(),
    data: { about: { number: 4, title: 'Ours' }, changes: { text: { old: 'a', new: 'b' } }, list: ['c'] },
  });
  expect(messageOf('COMMENT_EDITED', payload, true).data).toEqual({
    about: { number: 4, title: null },
    changes: { text: { old: null, new: null } },
    list: [null],
    withdrawn: true,
  });
});

it.each([
  ['https://example.com/hook', [], null],
  ['http://example.com/hook', [], 'NOT_HTTPS'],
  ['http://example.com/hook', ['example.com'], null],
  ['https://example.com:8443/', [], 'PORT_NOT_ALLOWED'],
  ['https://tracker.internal:8443/', ['tracker.internal:8443'], null],
  ['https://10.0.0.1/', [], 'ADDRESS_NOT_PUBLIC'],
  ['https://10.0.0.1/', ['10.0.0.0/8'], null],
  ['https://10.0.0.1:8080/', ['10.0.0.0/8'], 'PORT_NOT_ALLOWED'],
  ['https://0x7f.1/', [], 'ADDRESS_NOT_PUBLIC'],
  ['nonsense', [], 'ADDRESS_MALFORMED'],
] as const)('%s with %o allowed: %s', (url, allow, wrong) => {
  expect(wrongAtSight(url, allow)).toBe(wrong);
});
