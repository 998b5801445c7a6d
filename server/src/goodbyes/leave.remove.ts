import { withdrawConversation } from '../conversations/conversation.module.js';
import { withdrawIdea } from '../ideas/idea.module.js';
import { withdrawIrritant } from '../irritants/irritant.module.js';
import words from '../locales/en/goodbyes.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { Refusal } from '../platform/problems.js';
import { renderMarkdown } from '../platform/rich-text.js';
import { statement, type Statement } from '../platform/statement.js';
import { withdrawSuggestion } from '../suggestions/suggestion.module.js';
import { withdrawComment } from '../threads/thread.module.js';
import { BUILT_ON } from './leave.built-on.js';

interface Found {
  id: string;
  threadId: string;
  stands: boolean;
}

const unbuilt = (table: 'idea' | 'irritant' | 'conversation'): Statement<Found> =>
  statement(
    `goodbyes.unbuilt_${table}`,
    `select x.id, x.thread_id as "threadId", t.withdrawn_at is null as stands from ${table} x
     join thread t on t.community_id = x.community_id and t.id = x.thread_id
     where x.community_id = $1 and x.author_id = $2 and not ${BUILT_ON[table]} order by x.id`,
  );
const ideas = unbuilt('idea');
const irritants = unbuilt('irritant');
const conversations = unbuilt('conversation');
// Replies before what they reply to, so that one's own do not keep each other.
const comments = statement<Found>(
  'goodbyes.unbuilt_comment',
  `select x.id, x.thread_id as "threadId", x.withdrawn_at is null as stands from comment x
   where x.community_id = $1 and x.author_id = $2 and not ${BUILT_ON.comment} order by x.parent_id is null, x.id`,
);

const suggestions = statement<Found>(
  'goodbyes.unbuilt_suggestion',
  `select x.id, x.thread_id as "threadId", x.state = 'OPEN' as stands from suggestion x
   where x.community_id = $1 and x.author_id = $2 and not ${BUILT_ON.suggestion} order by x.id`,
);

const blank = (name: string, text: string): Statement<Found> => statement(`goodbyes.blank_${name}`, text);
const OF = 'where community_id = $1 and id = any($2::uuid[])';
// $3 the title that stands there then, $4 the words, $5 the same as HTML.
const BLANK = {
  comment: [
    blank(
      'comment',
      `update comment set text = $4, html = $5, edited_at = null ${OF} and $3::text is not null`,
    ),
    blank(
      'comment_revision',
      `delete from comment_revision where community_id = $1 and comment_id = any($2::uuid[])
         and coalesce($3::text, $4::text, $5::text) is not null`,
    ),
  ],
  idea: [
    blank('idea', `update idea set title = $3, slug = '', text = $4, html = $5, excerpt = $4 ${OF}`),
    blank(
      'idea_revision',
      `update idea_revision set title = $3, text = $4, html = $5 where community_id = $1 and idea_id = any($2::uuid[])`,
    ),
  ],
  // It changes nothing any more; what was decided on it, and why, is somebody else's word.
  suggestion: [
    blank(
      'suggestion',
      `update suggestion g set title = r.title, text = r.text, html = r.html, why = $4
       from idea_revision r where g.community_id = $1 and g.id = any($2::uuid[]) and r.community_id = g.community_id
         and r.idea_id = g.idea_id and r.number = g.from_revision and coalesce($3::text, $5::text) is not null`,
    ),
  ],
  conversation: [
    blank(
      'conversation',
      `update conversation set title = $3, slug = '', text = $4, html = $5, excerpt = $4, doubts = null ${OF}`,
    ),
  ],
  irritant: [
    blank(
      'irritant',
      `update irritant set title = $3, slug = '', situation = $4, situation_html = $5, excerpt = $4, workaround = null,
         workaround_html = null, likes = null, dislikes = null, journey_stage = null ${OF}`,
    ),
    blank(
      'irritant_revision',
      `update irritant_revision set title = $3, situation = coalesce($4, $5), workaround = null, likes = null, dislikes = null, journey_stage = null
       where community_id = $1 and irritant_id = any($2::uuid[])`,
    ),
  ],
} as const;

const cleared = (table: string, column: string, person = 'member_id'): Statement<Found> =>
  statement(
    `goodbyes.clear_${table}_${column}`,
    `update ${table} set ${column} = null where community_id = $1 and ${person} = $2 and ${column} is not null`,
  );
/** Words beside a choice that itself stays counted. */
const BESIDE = [
  cleared('vote', 'reason'),
  cleared('idea_own_vote', 'reason'),
  cleared('follow_up', 'text'),
  cleared('answer_rating', 'text'),
  cleared('incident_hit', 'text'),
  cleared('irritant_report', 'situation'),
];
// What nobody has answered was said to nobody yet.
const unanswered = statement(
  'goodbyes.unanswered_questions',
  'delete from meeting_question where community_id = $1 and asked_by_id = $2 and answer is null',
);
// What an irritant is found by has the words of those it hurts as well.
const hurting = statement<{ threadId: string }>(
  'goodbyes.hurting',
  `select x.thread_id as "threadId" from irritant_report r
   join irritant x on x.community_id = r.community_id and x.id = r.irritant_id
   where r.community_id = $1 and r.member_id = $2 and r.situation is not null`,
);

/** Withdraws what stands, the way its author would; what is not theirs to withdraw any more loses its words alone. */
async function takeBack(
  found: readonly Found[],
  withdraw: (id: string) => Promise<unknown>,
): Promise<readonly Found[]> {
  for (const { id, stands } of found) {
    if (stands) {
      try {
        await withdraw(id);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  }
  return found;
}

/**
 * Takes away the words of the caller that nobody has built on, former versions included.
 *
 * @returns the threads whose words have changed.
 */
export async function removeWords(write: Write): Promise<string[]> {
  const { communityId, memberId } = write.actor;
  const own = async (which: Statement<Found>): Promise<Found[]> =>
    write.tx.rows(which, [communityId, memberId]);
  const gone = {
    suggestion: await takeBack(await own(suggestions), (suggestionId) =>
      withdrawSuggestion.run(write, { suggestionId }),
    ),
    comment: await takeBack(await own(comments), (commentId) => withdrawComment.run(write, { commentId })),
    idea: await takeBack(await own(ideas), (ideaId) => withdrawIdea.run(write, { ideaId })),
    conversation: await takeBack(await own(conversations), (conversationId) =>
      withdrawConversation.run(write, { conversationId }),
    ),
    irritant: await takeBack(await own(irritants), (irritantId) =>
      withdrawIrritant.run(write, { irritantId }),
    ),
  };
  const html = renderMarkdown(words.removed);
  for (const kind of ['suggestion', 'comment', 'idea', 'conversation', 'irritant'] as const) {
    for (const text of BLANK[kind]) {
      const ids = gone[kind].map(({ id }) => id);
      await write.tx.rows(text, [communityId, ids, words.removedTitle, words.removed, html]);
    }
  }
  const hurts = await write.tx.rows(hurting, [communityId, memberId]);
  for (const clear of [...BESIDE, unanswered]) {
    await write.tx.rows(clear, [communityId, memberId]);
  }
  return [...Object.values(gone).flat(), ...hurts].map(({ threadId }) => threadId);
}
