import { list, mine, type Parts } from './part.js';

/** What a member told of what was built, and what is told of their own ideas. */
export const outcomeParts: Parts = {
  outcomes: list(
    `'number', x.number, 'kind', x.kind, 'title', x.title, 'summary', x.summary, 'text', x.text,
      'shippedOn', x.shipped_on, 'publishedAt', x.published_at, 'editedAt', x.edited_at,
      'links', (select coalesce(json_agg(json_build_object('title', l.title, 'url', l.url) order by l.position), '[]'::json)
        from outcome_link l where l.community_id = x.community_id and l.outcome_id = x.id),
      'ideas', (select coalesce(json_agg(json_build_object('number', i.number, 'note', w.note) order by w.position),
          '[]'::json)
        from outcome_idea w join idea i on i.community_id = w.community_id and i.id = w.idea_id
        where w.community_id = x.community_id and w.outcome_id = x.id)`,
    `outcome x ${mine('author_id')}`,
    'x.number',
  ),
  outcomeRevisions: list(
    `'outcome', o.number, 'revision', x.number, 'title', x.title, 'summary', x.summary, 'text', x.text,
      'shippedOn', x.shipped_on, 'createdAt', x.created_at`,
    `outcome_revision x join outcome o on o.community_id = x.community_id and o.id = x.outcome_id ${mine('author_id')}`,
    'o.number, x.number',
  ),
};
