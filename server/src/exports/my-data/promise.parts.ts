import { list, SUBJECT, THREAD, type Parts } from './part.js';

const STANDS = `'firstDueOn', x.first_due_on, 'dueOn', x.due_on, 'madeAt', x.made_at, 'closedAt', x.closed_at,
  'closedState', x.closed_state`;

/** What a member promised, was promised, moved and handed over. */
export const promiseParts: Parts = {
  promises: list(
    `${SUBJECT}, 'quote', case when x.source_author_id = $2 then x.quote end,
      'text', case when x.made_by_id = $2 then x.text end, 'ownedByMe', x.owner_id = $2, ${STANDS},
      'closingText', case when x.closed_by_id = $2 then x.closing_text end,
      'closingLink', case when x.closed_by_id = $2 then x.closing_link end`,
    `promise x join ${THREAD} where x.community_id = $1
      and $2 in (x.source_author_id, x.made_by_id, x.owner_id, x.closed_by_id)`,
    'x.made_at, x.id',
  ),
  promisesMadeToMe: list(
    `${SUBJECT}, 'quote', x.quote, ${STANDS}`,
    `promise x join ${THREAD} where x.community_id = $1 and x.made_to_id = $2`,
    'x.made_at, x.id',
  ),
  promiseDates: list(
    `${SUBJECT}, 'from', d.from_on, 'to', d.to_on, 'why', d.why, 'at', d.at`,
    `promise_date d join promise x on x.community_id = d.community_id and x.id = d.promise_id
      join ${THREAD} where d.community_id = $1 and d.by_id = $2`,
    'd.at, d.id',
  ),
  handOvers: list(
    `${SUBJECT}, 'what', lower(x.kind), 'fromMe', coalesce(x.from_id = $2, false), 'toMe', x.to_id = $2,
      'note', x.note, 'at', x.created_at`,
    `hand_over x join ${THREAD} where x.community_id = $1 and $2 in (x.from_id, x.to_id, x.by_id)`,
    'x.created_at, x.id',
  ),
};
