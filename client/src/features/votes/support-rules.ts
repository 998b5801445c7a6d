import type { Importance, Role } from '../../lib/schema.generated';
import type { SupportedIdeaFragment } from './Support.generated';

/** The unmasked fields of the fragment `SupportedIdea`. */
export type SupportedIdea = Omit<SupportedIdeaFragment, ' $fragmentName'>;

/** Why support is closed, or null while it can be given. Declined ideas can be supported: it informs the review. */
export function closedBecause(
  idea: Pick<SupportedIdea, 'stage' | 'withdrawnAt'>,
): 'SHIPPED' | 'MERGED' | 'withdrawn' | null {
  if (idea.withdrawnAt) return 'withdrawn';
  const { category } = idea.stage;
  return category === 'SHIPPED' || category === 'MERGED' ? category : null;
}

const counter = { NICE: 'nice', MATTERS: 'matters', BLOCKS_ME: 'blocks' } as const;

/**
 * The idea as it will most likely be once the vote is counted: shown at once, replaced by the server's answer.
 * Only customers' votes are in the number that people see; the team's stand beside it.
 */
export function withVote<T extends SupportedIdea>(
  idea: T,
  role: Role,
  vote: { importance: Importance; reason: string | null } | null,
): T {
  const before = idea.viewerVote;
  const support = { ...idea.support };
  const who = role === 'CUSTOMER' ? 'customers' : 'team';
  support[who] += Number(vote !== null) - Number(before !== null);
  if (role === 'CUSTOMER') {
    if (before) support[counter[before.importance]] -= 1;
    if (vote) support[counter[vote.importance]] += 1;
  }
  const viewerVote = vote && {
    __typename: 'Vote' as const,
    id: before?.id ?? `new-vote-${idea.id}`,
    // Support given now is given for the text that stands now, whichever number it has.
    revision: before?.revision ?? 0,
    isForFormerText: false,
    ...vote,
  };
  return {
    ...idea,
    support,
    viewerVote,
    thread: { ...idea.thread, viewerFollows: idea.thread.viewerFollows || vote !== null },
  };
}
