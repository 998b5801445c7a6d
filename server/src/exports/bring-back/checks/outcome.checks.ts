import { to, type Check } from './check.js';

/** Outcomes, and what they are tied to. */
export const outcomeChecks: readonly Check[] = [
  {
    what: 'an outcome stands elsewhere than its thread, or has the thread of something else',
    file: 'outcomes',
    query: `select o.id from outcome o ${to('thread', 't', 'o', 'thread_id')}
      where o.community_id = $1 and (t.kind <> 'OUTCOME' or t.space_id <> o.space_id or t.owner_id <> o.author_id)`,
  },
  {
    what: 'an outcome says something else than its newest revision',
    file: 'outcomes',
    query: `select o.id from outcome o
      left join outcome_revision r on r.community_id = o.community_id and r.outcome_id = o.id and r.number = o.revision
      where o.community_id = $1 and (o.title, o.summary, o.text, o.shipped_on)
        is distinct from (r.title, r.summary, r.text, r.shipped_on)`,
  },
  {
    what: 'an outcome comes from no idea',
    file: 'outcomes',
    query: `select o.id from outcome o
      where o.community_id = $1 and not exists (select 1 from outcome_idea x
        where x.community_id = o.community_id and x.outcome_id = o.id)`,
  },
  {
    what: 'an idea of an outcome was answered by an answer to another one, or of a small win at all',
    file: 'outcome-ideas',
    query: `select x.outcome_id as "outcomeId", x.idea_id as "ideaId" from outcome_idea x
      ${to('outcome', 'o', 'x', 'outcome_id')} left ${to('answer', 'a', 'x', 'answer_id')}
      where x.community_id = $1 and (a.idea_id <> x.idea_id or (o.kind = 'RELEASE') <> (a.id is not null))`,
  },
  {
    what: 'a small win ends an irritant',
    file: 'outcome-irritants',
    query: `select x.outcome_id as "outcomeId", x.irritant_id as "irritantId" from outcome_irritant x
      ${to('outcome', 'o', 'x', 'outcome_id')} where x.community_id = $1 and o.kind <> 'RELEASE'`,
  },
  {
    what: 'an outcome keeps a promise that is not there, or was not kept',
    file: 'outcome-promises',
    query: `select x.outcome_id as "outcomeId", x.promise_id as "promiseId" from outcome_promise x
      left ${to('promise', 'p', 'x', 'promise_id')}
      where x.community_id = $1 and coalesce(p.closed_state, '') not in ('KEPT', 'KEPT_LATE')`,
  },
];
