import { isTeam, type NamedMember } from '../../ui/member/MemberName';
import type { TunePeopleQuery } from './TunePeople.generated';

export interface TunePeople {
  /** With whom one may be out of tune: whom one has met here, the team, and the person whose page one comes from. */
  others: NamedMember[];
  /** People of the team; without a choice somebody suitable is asked. */
  helpers: NamedMember[];
}

/**
 * Whom somebody may name: the person they come from, whom they know from their journey, and the team, so that who is
 * new finds somebody too. Each once and by name.
 */
export function peopleOf({ viewer, member, journey }: TunePeopleQuery): TunePeople {
  const team = viewer?.listeners ?? [];
  const known = [...(member ? [member] : []), ...(journey?.edges ?? []).map(({ node }) => node.by), ...team];
  const met = new Map(
    known.filter(({ id, hasLeft }) => id !== viewer?.member.id && !hasLeft).map((one) => [one.id, one]),
  );
  const others = [...met.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  return { others, helpers: others.filter(isTeam) };
}
