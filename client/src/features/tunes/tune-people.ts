import { isTeam, type NamedMember } from '../../ui/member/MemberName';
import type { TunePeopleQuery } from './TunePeople.generated';

export interface TunePeople {
  /** With whom one may be out of tune: whom one has met here, and the person whose page one comes from. */
  others: NamedMember[];
  /** People of the team one knows; anybody else suitable is asked by the place itself. */
  helpers: NamedMember[];
}

/** Whom somebody knows from their journey, each once and by name. */
export function peopleOf({ viewer, member, journey }: TunePeopleQuery): TunePeople {
  const known = [...(member ? [member] : []), ...(journey?.edges ?? []).map(({ node }) => node.by)];
  const met = new Map(
    known.filter(({ id, hasLeft }) => id !== viewer?.member.id && !hasLeft).map((one) => [one.id, one]),
  );
  const others = [...met.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  return { others, helpers: others.filter(isTeam) };
}
