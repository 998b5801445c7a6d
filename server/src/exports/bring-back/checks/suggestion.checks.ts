import { to, type Check } from './check.js';

/** Suggested edits, and credits for them. */
export const suggestionChecks: readonly Check[] = [
  {
    what: 'a suggestion stands elsewhere than its idea, or its thread is not that of a suggestion',
    file: 'suggestions',
    query: `select g.id from suggestion g ${to('idea', 'i', 'g', 'idea_id')} ${to('thread', 't', 'g', 'thread_id')}
      where g.community_id = $1 and (t.kind <> 'SUGGESTION' or t.space_id <> i.space_id
        or t.owner_id <> i.author_id or t.withdrawn_at is distinct from i.withdrawn_at)`,
  },
  {
    what: 'a suggestion begins with a revision that is not there, or is accepted without one',
    file: 'suggestions',
    query: `select g.id from suggestion g
      left join idea_revision b on b.community_id = g.community_id and b.idea_id = g.idea_id
        and b.number = g.from_revision
      left join idea_revision r on r.community_id = g.community_id and r.idea_id = g.idea_id and r.number = g.revision
      where g.community_id = $1 and (b.number is null or (g.state = 'ACCEPTED') <> (r.number is not null)
        or (g.state = 'OPEN') <> (g.decided_at is null) or r.author_id <> g.author_id)`,
  },
  {
    what: 'a suggestion is decided by nobody, or by somebody else than its revision says, or declined without a reason',
    file: 'suggestions',
    query: `select g.id from suggestion g
      left join idea_revision r on r.community_id = g.community_id and r.idea_id = g.idea_id and r.number = g.revision
      where g.community_id = $1 and ((g.state in ('ACCEPTED', 'DECLINED')) <> (g.decided_by_id is not null)
        or r.accepted_by_id <> g.decided_by_id or (g.state = 'DECLINED' and g.reason is null))`,
  },
  {
    what: 'a suggestion gave way to one for another idea, or did not give way',
    file: 'suggestions',
    query: `select g.id from suggestion g ${to('suggestion', 'o', 'g', 'superseded_by_id')}
      where g.community_id = $1 and (o.idea_id <> g.idea_id or g.state <> 'SUPERSEDED' or o.id = g.id)`,
  },
  {
    what: 'a credit is for a suggestion, a comment or a revision that is not its person’s or is not there',
    file: 'credits',
    query: `select c.id from credit c ${to('idea', 'i', 'c', 'idea_id')}
      left ${to('suggestion', 'g', 'c', 'suggestion_id')} left ${to('comment', 'w', 'c', 'comment_id')}
      where c.community_id = $1 and (c.revision > i.revision or w.author_id <> c.member_id
        or (c.suggestion_id is null) <> (c.suggestion_number is null)
        or (c.suggestion_id is not null and (g.idea_id, g.number, g.author_id)
          is distinct from (c.idea_id, c.suggestion_number, c.member_id)))`,
  },
];
