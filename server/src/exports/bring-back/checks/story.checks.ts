import { to, type Check } from './check.js';

/** Stories, and who may consent to what of them. */
export const storyChecks: readonly Check[] = [
  {
    what: 'a story stands elsewhere than its thread, or is told by somebody else than whom its thread belongs to',
    file: 'stories',
    query: `select o.id from story o ${to('thread', 't', 'o', 'thread_id')}
      where o.community_id = $1 and (t.kind <> 'STORY' or t.space_id <> o.space_id
        or o.teller_id is not null and t.owner_id <> o.teller_id
        or (t.withdrawn_at is null) <> (o.state = 'PUBLISHED'))`,
  },
  {
    what: 'a story is published without anybody’s consent',
    file: 'stories',
    query: `select o.id from story o where o.community_id = $1 and o.state = 'PUBLISHED' and not exists (
        select 1 from story_consent k where k.community_id = o.community_id and k.story_id = o.id
          and k.member_id = o.teller_id and k.part = 'STORY' and k.use = 'SITE' and k.ended_at is null)`,
  },
  {
    what: 'somebody consents to what is neither their story nor their side of it',
    file: 'story-consents',
    query: `select k.id from story_consent k ${to('story', 'o', 'k', 'story_id')}
      left join story_side d on d.community_id = k.community_id and d.story_id = k.story_id
      where k.community_id = $1 and k.ended_at is null and k.member_id is distinct from o.teller_id
        and (k.part = 'STORY' or k.member_id is distinct from d.author_id)`,
  },
];
