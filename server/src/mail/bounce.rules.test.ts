import { describe, expect, it } from 'vitest';
import { blamesAddress, recipientsIn, statusIn } from './bounce.rules.js';

describe('a status', () => {
  it.each(['5.0.0', '5.1.0', '5.1.1', '5.1.2', '5.1.10', '5.2.0', '5.2.1', '5.4.4'])(
    '%s blames the address',
    (status) => expect(blamesAddress(status)).toBe(true),
  );
  it.each([
    ['5.2.2', 'the mailbox is full'],
    ['5.2.3', 'the mail is too large'],
    ['5.3.4', 'the mail is too large for the system'],
    ['5.4.7', 'it took too long'],
    ['5.6.0', 'the content'],
    ['5.7.1', 'a policy'],
    ['5.7.26', 'a signature that is missing'],
    ['4.1.1', 'not for good'],
    ['2.1.5', 'all is well'],
    ['', 'nothing'],
    ['550', 'no status of this kind'],
  ])('%s does not: %s', (status) => expect(blamesAddress(status)).toBe(false));
  it('is read from what is kept of a refusal', () => {
    expect(statusIn('EENVELOPE 550 5.1.1')).toBe('5.1.1');
    expect(statusIn('EMESSAGE 451')).toBe('');
  });
});

describe('the fields of a report', () => {
  it('are read as RFC 3464 writes them: folded, in any case, with one group for each recipient', () => {
    const text = [
      'Reporting-MTA: dns; mx.example.org',
      'Arrival-Date: Mon, 2 Mar 2026 09:00:00 +0000',
      '',
      'original-recipient: rfc822;Rosa@example.org',
      'Final-Recipient: RFC822;',
      ' <rosa.lind@example.net>',
      'Action: Failed',
      'Status: 5.1.1 (no such user)',
      'Diagnostic-Code: smtp; 550 5.1.1 no such user',
      '',
      'Final-Recipient: rfc822; jonas@example.org',
      'Action: delayed',
      'Status: 4.4.1',
      '',
    ].join('\r\n');
    expect(recipientsIn(text)).toEqual([
      { addresses: ['rosa.lind@example.net', 'rosa@example.org'], action: 'failed', status: '5.1.1' },
      { addresses: ['jonas@example.org'], action: 'delayed', status: '4.4.1' },
    ]);
  });
  it.each([
    '',
    'nothing of the kind',
    'Final-Recipient: rfc822; nobody\nAction: failed',
    '\n\n\n:::\n',
    'Final-Recipient: rfc822; a\0@b.c\nAction: failed',
  ])('are none in %j', (text) => expect(recipientsIn(text)).toEqual([]));
});
