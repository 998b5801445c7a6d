import type { MemberListQuery } from './Members.generated';

/** A member in the list that admins see. */
export type ListedMember = MemberListQuery['members']['edges'][number]['node'];
