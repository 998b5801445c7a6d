import { expect, it } from 'vitest';
import { reasonOf } from './mail-trouble.rules.js';

it.each([
  ['EENVELOPE 550 5.1.1', 'NO_SUCH_ADDRESS'],
  ['EENVELOPE 501', 'NO_SUCH_ADDRESS'],
  ['EENVELOPE', 'NO_SUCH_ADDRESS'],
  ['bounced 5.4.4', 'NO_SUCH_ADDRESS'],
  ['bounced 5.2.2', 'MAILBOX_FULL'],
  ['EENVELOPE 452 4.2.2', 'MAILBOX_FULL'],
  ['bounced 5.2.1', 'MAILBOX_OFF'],
  ['EMESSAGE 554 5.7.1', 'NOT_WANTED'],
  ['EENVELOPE 451 4.7.1', 'NOT_WANTED'],
  ['EMESSAGE 451', 'BUSY'],
  ['bounced 4.4.7', 'BUSY'],
  ['EMESSAGE 554', 'REFUSED'],
  ['bounced', 'REFUSED'],
  ['ECONNECTION', 'SERVER_AWAY'],
  ['ETIMEDOUT', 'SERVER_AWAY'],
  ['away', 'SERVER_AWAY'],
  ['expired', 'EXPIRED'],
  ['unreadable', 'UNREADABLE'],
])('%s means %s', (codes, reason) => expect(reasonOf(codes)).toBe(reason));
