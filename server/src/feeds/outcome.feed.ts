import words from '../locales/en/feeds.json' with { type: 'json' };
import { faceColumn } from '../members/member.module.js';
import { outcomePath } from '../outcomes/outcome.module.js';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { authorOf, htmlOf, isolated, type Here } from './feed.entries.js';
import { ENTRIES_MOST, HTML_MOST, type Words } from './feed.queries.js';
import type { Entry } from './feed.xml.js';

interface OutcomeRow extends Words {
  id: string;
  number: number;
  slug: string;
  title: string;
  summary: string;
  updated: Date;
  spaceSlug: string;
  spaceName: string;
}

// As a visitor may read it; small wins are followed by their own feed.
const OUTCOME = `select o.id, o.number, o.slug, o.title, o.summary, coalesce(o.edited_at, o.published_at) as updated,
   o.published_at as published, s.slug as "spaceSlug", s.name as "spaceName",
   case when length(o.html) <= ${HTML_MOST} then o.html end as html,
   case when length(o.html) > ${HTML_MOST} then left(o.text, 2000) end as beginning, ${faceColumn('m')} as face
   from outcome o
   join space s on s.community_id = o.community_id and s.id = o.space_id and s.visibility = 'PUBLIC'
   join thread t on t.community_id = o.community_id and t.id = o.thread_id and t.withdrawn_at is null
   join member m on m.community_id = o.community_id and m.id = o.author_id
   where o.community_id = $1`;
const NEWEST = `order by o.published_at desc, o.id desc limit ${ENTRIES_MOST}`;
const ofKind = statement<OutcomeRow>('feeds.outcomes', `${OUTCOME} and o.kind = $2 ${NEWEST}`);
const ofSpace = statement<OutcomeRow>(
  'feeds.outcomes_of_space',
  `${OUTCOME} and o.kind = 'RELEASE' and (o.space_id = $2 or exists (select 1 from outcome_idea x
     join idea i on i.community_id = x.community_id and i.id = x.idea_id and i.space_id = $2
       and i.withdrawn_at is null
     where x.community_id = o.community_id and x.outcome_id = o.id)) ${NEWEST}`,
);
const ofIdea = statement<OutcomeRow>(
  'feeds.outcomes_of_idea',
  `${OUTCOME} and exists (select 1 from outcome_idea x where x.community_id = o.community_id
     and x.outcome_id = o.id and x.idea_id = $2) ${NEWEST}`,
);

/** What was built, as feeds tell it. */
export const outcomeReads = {
  releases: (db: Database, communityId: string) => db.rows(ofKind, [communityId, 'RELEASE']),
  smallWins: (db: Database, communityId: string) => db.rows(ofKind, [communityId, 'SMALL_WIN']),
  ofSpace: (db: Database, communityId: string, id: string) => db.rows(ofSpace, [communityId, id]),
  ofIdea: (db: Database, communityId: string, id: string) => db.rows(ofIdea, [communityId, id]),
};

export function outcomeEntry(outcome: OutcomeRow, here: Here): Entry {
  const link = new URL(outcomePath(outcome), here.origin).href;
  return {
    id: `urn:uuid:${outcome.id}`,
    title: fill(words.entry.built, { title: isolated(outcome.title) }),
    link,
    author: authorOf(outcome.face, here),
    published: outcome.published,
    updated: outcome.updated,
    html: htmlOf(outcome, here, link),
    category: { term: outcome.spaceSlug, label: outcome.spaceName },
  };
}
