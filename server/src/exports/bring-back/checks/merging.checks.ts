import { to, type Check } from './check.js';

/** What goes on as part of what, and which ideas belong together. */
export const mergingChecks: readonly Check[] = [
  {
    what: 'ideas go on as part of each other in a circle',
    file: 'merges',
    // From each idea that stands by itself down: what is not reached goes round.
    query: `with recursive led as (
        select i.id from idea i where i.community_id = $1 and not exists (select 1 from idea_merge m
          where m.community_id = $1 and m.source_id = i.id and m.undone_at is null)
        union select m.source_id from led join idea_merge m on m.community_id = $1 and m.target_id = led.id
          and m.undone_at is null)
      select id from idea_merge where community_id = $1 and undone_at is null
        and source_id not in (select id from led)`,
  },
  {
    what: 'an idea is merged without a merge, or stands by itself with one',
    file: 'ideas',
    query: `select i.id from idea i where i.community_id = $1 and (i.category = 'MERGED') <> exists (
        select 1 from idea_merge m where m.community_id = $1 and m.source_id = i.id and m.undone_at is null)`,
  },
  {
    what: 'an idea has other parts than its count says',
    file: 'ideas',
    query: `select i.id from idea i where i.community_id = $1 and i.merged_count <> (
        select count(*) from idea_merge m where m.community_id = $1 and m.target_id = i.id and m.undone_at is null)`,
  },
  {
    what: 'a merge names a credit that is not for the author of what it merged',
    file: 'merges',
    query: `select m.id from idea_merge m ${to('idea', 's', 'm', 'source_id')}
      left ${to('credit', 'c', 'm', 'credit_id')}
      where m.community_id = $1 and m.undone_at is null and m.credit_id is not null
        and (c.kind, c.idea_id, c.member_id) is distinct from ('MERGE', m.target_id, s.author_id)`,
  },
  {
    what: 'support was united for a revision that is not there',
    file: 'merge-votes',
    query: `select v.merge_id as "mergeId", v.member_id as "memberId" from idea_merge_vote v
      ${to('idea_merge', 'm', 'v', 'merge_id')} ${to('idea', 'i', 'm', 'target_id')}
      where v.community_id = $1 and v.revision > i.revision`,
  },
  {
    what: 'what somebody said before a merge is there in part only',
    file: 'own-votes',
    query: `select idea_id as "ideaId", member_id as "memberId" from idea_own_vote
      where community_id = $1 and num_nulls(importance, revision, created_at) not in (0, 3)`,
  },
  {
    what: 'a comment is shown elsewhere than where its idea went on',
    file: 'comments',
    query: `with recursive goes as (
        select c.id, i.id as idea_id from comment c join idea i on i.community_id = $1
          and i.thread_id = c.home_thread_id where c.community_id = $1
        union select goes.id, m.target_id from goes join idea_merge m on m.community_id = $1
          and m.source_id = goes.idea_id and m.undone_at is null)
      select c.id from comment c where c.community_id = $1 and c.home_thread_id is not null
        and (c.home_thread_id = c.thread_id or not exists (select 1 from goes
          join idea i on i.community_id = $1 and i.id = goes.idea_id
          where goes.id = c.id and i.thread_id = c.thread_id))`,
  },
  {
    what: 'two ideas relate to each other twice',
    file: 'idea-links',
    query: `select l.id from idea_link l join idea_link o on o.community_id = l.community_id and o.kind = l.kind
        and o.idea_id = l.other_id and o.other_id = l.idea_id
      where l.community_id = $1 and l.kind = 'RELATES_TO'`,
  },
  {
    what: 'ideas depend on each other in a circle',
    file: 'idea-links',
    query: `with recursive needed as (
        select l.id, l.idea_id, l.other_id as at from idea_link l where l.community_id = $1 and l.kind = 'DEPENDS_ON'
        union select n.id, n.idea_id, l.other_id from needed n join idea_link l on l.community_id = $1
          and l.idea_id = n.at and l.kind = 'DEPENDS_ON')
      select id from needed where at = idea_id`,
  },
];
