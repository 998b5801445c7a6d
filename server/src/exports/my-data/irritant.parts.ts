import { IDEA, IRRITANT, list, MAY_READ, mine, type Parts } from './part.js';

/** What a member says of irritants, root causes and ideas for them. */
export const irritantParts: Parts = {
  irritants: list(
    `'number', x.number, 'title', x.title, 'situation', x.situation, 'workaround', x.workaround, 'likes', x.likes,
      'dislikes', x.dislikes, 'journeyStage', x.journey_stage, 'revision', x.revision, 'createdAt', x.created_at,
      'withdrawnAt', x.withdrawn_at`,
    `irritant x ${mine('author_id')}`,
    'x.number',
  ),
  irritantRevisions: list(
    `'irritant', i.number, 'revision', x.number, 'title', x.title, 'situation', x.situation, 'workaround', x.workaround,
      'likes', x.likes, 'dislikes', x.dislikes, 'journeyStage', x.journey_stage, 'createdAt', x.created_at`,
    `irritant_revision x join ${IRRITANT} ${mine('author_id')}`,
    'i.number, x.number',
  ),
  reports: list(
    `'irritant', i.number, 'title', case when ${MAY_READ} then i.title end, 'situation', x.situation,
      'createdAt', x.created_at`,
    `irritant_report x join ${IRRITANT}
      join thread t on t.community_id = i.community_id and t.id = i.thread_id ${mine('member_id')}`,
    'x.created_at, x.id',
  ),
  fixes: list(
    `'irritant', i.number, 'words', x.words, 'fixedAt', x.fixed_at`,
    `irritant_fix x join ${IRRITANT} ${mine('fixed_by_id')}`,
    'x.fixed_at, x.id',
  ),
  reopenings: list(
    `'irritant', i.number, 'why', x.reopened_why, 'reopenedAt', x.reopened_at`,
    `irritant_fix x join ${IRRITANT} ${mine('reopened_by_id')}`,
    'x.reopened_at, x.id',
  ),
  rootCauses: list(
    `'number', x.number, 'title', x.title, 'explanation', x.explanation,
      'createdAt', x.created_at`,
    `root_cause x ${mine('created_by_id')}`,
    'x.number',
  ),
  callsForIdeas: list(
    `'question', x.question, 'openedAt', x.opened_at, 'endedAt', x.ended_at`,
    `call_for_ideas x ${mine('opened_by_id')}`,
    'x.opened_at, x.id',
  ),
  rootCauseFixes: list(
    `'rootCause', x.number, 'fix', x.fix, 'fixedAt', x.fixed_at`,
    `root_cause x ${mine('fixed_by_id')}`,
    'x.fixed_at, x.id',
  ),
  irritantIdeas: list(
    `'idea', i.number, 'irritant', h.number, 'rootCause', c.number, 'createdAt', x.created_at`,
    `irritant_idea x join ${IDEA}
      left join irritant h on h.community_id = x.community_id and h.id = x.irritant_id
      left join root_cause c on c.community_id = x.community_id and c.id = x.root_cause_id ${mine('linked_by_id')}`,
    'x.created_at, x.id',
  ),
};
