import type { ReactNode } from 'react';
import { useCommunity } from '../../lib/shell';
import { MemberName, type NamedMember } from '../../ui/member/MemberName';

/** "Ada and Ben", each linked to their page, joined as the language joins names. */
export function useNames(): (people: readonly NamedMember[]) => ReactNode {
  const { language } = useCommunity();
  return (people) => {
    const list = new Intl.ListFormat(language).formatToParts(people.map((_, index) => String(index)));
    return list.map(({ type, value }, index) => {
      const person = type === 'element' ? people[Number(value)] : undefined;
      return person ? <MemberName key={person.id} member={person} /> : <span key={index}>{value}</span>;
    });
  };
}
