import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import type { Actor, MemberActor } from '../platform/actor.js';
import { irritantPolicy } from './irritant.policy.js';

const actor = (memberId: string, role: MemberActor['role'] = 'CUSTOMER'): MemberActor => ({
  kind: 'member',
  communityId: 'c',
  memberId,
  role,
  sessionId: null,
  scopes: null,
});
const nobody: Actor = { kind: 'anonymous', communityId: 'c', memberId: null, role: null };
const [author, other, staff] = [actor('author'), actor('other'), actor('staff', 'STAFF')];
const at = new Date(0);
const open = {
  author: { id: 'author' },
  space: { archivedAt: null },
  withdrawnAt: null,
  fixedAt: null,
  sameAsId: null,
  reportCount: 1,
};
const can = (who: Actor, irritant: object): string =>
  irritantPolicy.can(who, { ...open, ...irritant }).join(' ');

describe('what somebody may do to an irritant', () => {
  it.each([
    ['open', {}, 'COMMENT EDIT WITHDRAW FOLLOW MARK_SAME LINK_IDEA', 'COMMENT REPORT FOLLOW LINK_IDEA'],
    [
      'of two people',
      { reportCount: 2 },
      'COMMENT EDIT WITHDRAW FOLLOW MARK_SAME LINK_IDEA',
      'COMMENT REPORT FOLLOW LINK_IDEA',
    ],
    [
      'fixed',
      { fixedAt: at },
      'COMMENT EDIT WITHDRAW FOLLOW MARK_SAME REOPEN LINK_IDEA',
      'COMMENT FOLLOW LINK_IDEA',
    ],
    [
      'the same as another',
      { sameAsId: 'x' },
      'COMMENT EDIT WITHDRAW FOLLOW MARK_SAME LINK_IDEA',
      'COMMENT FOLLOW LINK_IDEA',
    ],
    ['withdrawn', { withdrawnAt: at }, 'RESTORE FOLLOW', 'FOLLOW'],
    ['in a closed space', { space: { archivedAt: at } }, 'FOLLOW', 'FOLLOW'],
  ])('that is %s', (_, irritant, authors, others) => {
    expect([can(nobody, irritant), can(author, irritant), can(other, irritant)]).toEqual([
      '',
      authors,
      others,
    ]);
  });

  it.each([
    [{}, 'COMMENT REPORT FOLLOW NOTE MARK_SAME GATHER FIX LINK_IDEA'],
    [{ reportCount: 2 }, 'COMMENT REPORT FOLLOW NOTE MARK_SAME GATHER FIX CALL LINK_IDEA'],
    [{ reportCount: 2, sameAsId: 'x' }, 'COMMENT FOLLOW NOTE MARK_SAME GATHER FIX LINK_IDEA'],
    [{ reportCount: 2, fixedAt: at }, 'COMMENT FOLLOW NOTE MARK_SAME REOPEN LINK_IDEA'],
    [{ withdrawnAt: at }, 'FOLLOW'],
  ])('lets the team steer %j', (irritant, acts) => {
    expect(can(staff, irritant)).toBe(acts);
  });
});
