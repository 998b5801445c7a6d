import { isTeam } from '../members/member.module.js';
import type { Actor } from '../platform/actor.js';
import type { JudgedIdea } from './idea.policy.js';
import type { Idea } from './idea.type.js';

/** An idea that was read to be shown, as the rules see it for this caller. */
export function judgedOf({ memberId }: Actor, idea: Idea): JudgedIdea {
  const { author, coAuthors, authorReachable, deciderId, withdrawnAt, mergedCount, stage, space } = idea;
  return {
    authorId: author.id,
    isCoAuthor: coAuthors.some(({ id }) => id === memberId),
    authorIsTeam: isTeam(author.role),
    authorReachable,
    deciderId,
    withdrawnAt,
    mergedCount,
    category: stage.category,
    spaceArchivedAt: space.archivedAt,
  };
}
