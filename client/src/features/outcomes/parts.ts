import type { CreditKind } from '../../lib/schema.generated';
import type { NamedMember } from '../../ui/member/MemberName';
import { t } from './words';

interface Source {
  ideas: readonly { title: string; path: string; author: NamedMember; coAuthors: readonly NamedMember[] }[];
  /** Those that may be shown. */
  credits: readonly { kind: CreditKind; what: string; path: string | null; member: NamedMember }[];
}

/** One thing that somebody did for an outcome, to be read after their name. */
interface Deed {
  what: string;
  /** Path of the very words; null where there are none to read. */
  path: string | null;
}

/** A person who had a part in an outcome, with everything they did for it. */
export interface Part {
  member: NamedMember;
  deeds: Deed[];
}

/**
 * Who had a part in an outcome, each person once: first who asked, then who wrote along, then who is credited with their
 * consent. Nobody is counted, and nobody stands above others for doing more.
 */
export function partsOf({ ideas, credits }: Source): Part[] {
  const parts = new Map<string, Part>();
  const add = (member: NamedMember, deed: Deed) => {
    const part = parts.get(member.id) ?? { member, deeds: [] };
    part.deeds.push(deed);
    parts.set(member.id, part);
  };
  const several = ideas.length > 1;
  for (const { author, title, path } of ideas) {
    add(author, { what: several ? t('part.askedFor', { title }) : t('part.asked'), path });
  }
  for (const { coAuthors, title, path } of ideas) {
    for (const member of coAuthors) {
      add(member, { what: several ? t('part.wroteOf', { title }) : t('part.wrote'), path });
    }
  }
  const writers = new Set(ideas.flatMap(({ coAuthors }) => coAuthors.map(({ id }) => id)));
  for (const { kind, member, what, path } of credits) {
    // Who still writes along is named for it already.
    if (kind === 'CO_AUTHOR' && writers.has(member.id)) continue;
    // What is built is this very thing: there are no words to lead to.
    add(member, { what, path: kind === 'BUILT' ? null : path });
  }
  return [...parts.values()];
}
