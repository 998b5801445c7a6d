import type { PublishOutcome } from '@rapport/shared/inputs/outcome';
import { ideaInside, ideaPolicy, type IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/outcomes.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { FieldProblem } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { stagesInside, type Stage } from '../spaces/space.module.js';

/** An idea that an outcome may be tied to. */
export interface TiedIdea {
  idea: Allowed<IdeaInSpace, 'ANSWER'>;
  note: string | null;
  /** Where it goes, or stands already; null where the outcome moves nothing. */
  to: Stage | null;
}

const toldIn = statement<{ title: string }>(
  'outcomes.told_in',
  `select o.title from outcome_idea x
   join outcome o on o.community_id = x.community_id and o.id = x.outcome_id and o.kind = 'RELEASE'
   where x.community_id = $1 and x.idea_id = $2 order by o.published_at desc limit 1`,
);

type Kind = PublishOutcome['kind'];

/**
 * What speaks against tying an idea to an outcome, in words that name it; the idea as it may be tied otherwise.
 *
 * @param idea locked, or the answer holds for this moment only.
 */
export async function tied(
  write: Pick<Write, 'tx' | 'actor'>,
  kind: Kind,
  idea: IdeaInSpace,
): Promise<string | Omit<TiedIdea, 'note'>> {
  const why = (sentence: string, more = {}): string => fill(sentence, { title: idea.title, ...more });
  if (idea.withdrawnAt) {
    return why(words.ideaWithdrawn);
  }
  if (idea.category === 'MERGED') {
    return why(words.ideaMerged);
  }
  if (idea.category === 'DECLINED') {
    return why(words.ideaDeclined);
  }
  if (idea.spaceArchivedAt) {
    return why(words.ideaArchived);
  }
  const allowed = ideaPolicy.authorize(write.actor, 'ANSWER', idea);
  if (kind === 'SMALL_WIN') {
    return { idea: allowed, to: null };
  }
  const { communityId } = write.actor;
  // Reopened, an idea is not SHIPPED any more, and what comes of it then is told anew.
  const told = idea.category === 'SHIPPED' ? await write.tx.row(toldIn, [communityId, idea.id]) : null;
  if (told) {
    return why(words.ideaTold, { outcome: told.title });
  }
  const stages = await stagesInside(write.tx, communityId, idea.spaceId);
  const to =
    idea.category === 'SHIPPED'
      ? stages.find(({ id }) => id === idea.stageId)
      : stages.find(({ category }) => category === 'SHIPPED');
  return to ? { idea: allowed, to } : why(words.noShippedStage);
}

/**
 * The ideas of an outcome, locked in the order of their ids so that nobody waits in a circle; in the order they were
 * given.
 *
 * @param problems takes what speaks against them, each beside its idea.
 */
export async function ideasToTie(
  write: Write,
  { kind, ideas }: Pick<PublishOutcome, 'kind' | 'ideas'>,
  problems: FieldProblem[],
): Promise<TiedIdea[]> {
  const inside = new Map<string, IdeaInSpace | null>();
  for (const id of [...new Set(ideas.map(({ ideaId }) => ideaId))].sort()) {
    inside.set(id, await ideaInside(write.tx, write.actor, id, 'locked'));
  }
  const all = new Map<string, TiedIdea>();
  for (const [at, { ideaId, note }] of ideas.entries()) {
    const path = `ideas.${at}.ideaId`;
    const idea = inside.get(ideaId);
    if (!idea) {
      problems.push(new FieldProblem(path, 'UNKNOWN'));
    } else if (all.has(ideaId)) {
      problems.push(new FieldProblem(path, 'TAKEN', fill(words.ideaTwice, { title: idea.title })));
    } else {
      const answer = await tied(write, kind, idea);
      if (typeof answer === 'string') {
        problems.push(new FieldProblem(path, 'INVALID', answer));
      } else {
        all.set(ideaId, { ...answer, note });
      }
    }
  }
  return [...all.values()];
}
