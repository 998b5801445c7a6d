import type { SuggestionState } from '@rapport/shared/vocabulary';
import { ideaInside, type IdeaInSpace, type Sides } from '../ideas/idea.module.js';
import type { Write } from '../platform/command.js';
import { isUuid } from '../platform/paging.js';
import { found } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { decidersInside } from './decider.queries.js';

/** A suggestion as rules and writes need it. */
export interface SuggestionInside {
  id: string;
  ideaId: string;
  threadId: string;
  number: number;
  authorId: string;
  fromRevision: number;
  title: string;
  text: string;
  baseTitle: string;
  baseText: string;
  why: string;
  wantsCredit: boolean;
  wantsCoAuthorship: boolean;
  state: SuggestionState;
  language: string;
}

const inside = statement<SuggestionInside>(
  'suggestions.inside',
  `select g.id, g.idea_id as "ideaId", g.thread_id as "threadId", g.number, g.author_id as "authorId",
     g.from_revision as "fromRevision", g.title, g.text, r.title as "baseTitle", r.text as "baseText", g.why,
     g.wants_credit as "wantsCredit", g.wants_co_authorship as "wantsCoAuthorship", g.state,
     coalesce(s.language, y.language) as language
   from suggestion g
   join thread t on t.community_id = g.community_id and t.id = g.thread_id ${THREAD_SPACE}
   join community y on y.id = g.community_id
   join idea_revision r on r.community_id = g.community_id and r.idea_id = g.idea_id and r.number = g.from_revision
   where ${THREAD_VISIBLE} and g.id = $5`,
);

/** A suggestion inside a transaction, if the writer may see it. */
export async function suggestionInside(write: Write, id: string): Promise<SuggestionInside | null> {
  return isUuid(id) ? write.tx.row(inside, [...threadScope(write.actor), id]) : null;
}

/** A suggestion and its idea, as the rules see them. */
export interface Pair {
  suggestion: SuggestionInside & { idea: IdeaInSpace; deciderIds: readonly string[] };
  idea: IdeaInSpace;
}

/**
 * A suggestion the writer may see, with its idea. To change it, the idea's row is locked first and the suggestion read
 * after: whoever decides, edits or withdraws at the same moment comes one after the other and finds what the one before
 * has left.
 *
 * @throws Refusal with NotFound
 */
export async function pairInside(write: Write, id: string, lock: 'locked' | 'unlocked'): Promise<Pair> {
  const known = found(await suggestionInside(write, id));
  const idea = found(await ideaInside(write.tx, write.actor, known.ideaId, lock));
  const suggestion = lock === 'locked' ? found(await suggestionInside(write, id)) : known;
  const deciders = await decidersInside(write.tx, write.actor.communityId, idea.id);
  const deciderIds = deciders.map(({ memberId }) => memberId);
  return { suggestion: { ...suggestion, idea, deciderIds }, idea };
}

/** What there is to merge. */
export function sidesOf({ suggestion, idea }: Pair): Sides {
  const { baseTitle, baseText, title, text, language } = suggestion;
  return { base: { title: baseTitle, text: baseText }, current: idea, suggested: { title, text }, language };
}
