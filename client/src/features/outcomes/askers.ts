import type { NamedMember } from '../../ui/member/MemberName';

/** The people who asked for what an outcome tells, each once, in the order of its ideas. */
export function askersOf({ ideas }: { ideas: readonly { author: NamedMember }[] }): NamedMember[] {
  return [...new Map(ideas.map(({ author }) => [author.id, author])).values()];
}
