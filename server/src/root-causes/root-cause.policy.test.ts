import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import type { Actor, MemberActor } from '../platform/actor.js';
import { rootCausePolicy } from './root-cause.policy.js';

const actor = (memberId: string, role: MemberActor['role'] = 'CUSTOMER'): MemberActor => ({
  kind: 'member',
  communityId: 'c',
  memberId,
  role,
  sessionId: null,
  scopes: null,
});
const nobody: Actor = { kind: 'anonymous', communityId: 'c', memberId: null, role: null };
const [other, staff] = [actor('other'), actor('staff', 'STAFF')];
const at = new Date('2026-11-22T06:00:00Z');

describe('what somebody may do to a root cause', () => {
  it.each([
    [nobody, null, ''],
    [other, null, 'LINK_IDEA'],
    [staff, null, 'EDIT GATHER FIX CALL LINK_IDEA'],
    [staff, at, 'EDIT LINK_IDEA'],
  ])('%j when it was fixed at %s', (who, fixedAt, acts) => {
    expect(rootCausePolicy.can(who, { fixedAt, space: { archivedAt: null } }).join(' ')).toBe(acts);
    expect(rootCausePolicy.can(who, { fixedAt, space: { archivedAt: at } }).length).toBe(0);
  });
});
