import { ideaPath } from '../ideas/idea.module.js';
import { conversationPath } from '../conversations/conversation.module.js';
import { incidentPath } from '../incidents/incident.module.js';
import { irritantPath } from '../irritants/irritant.module.js';
import { meetingPath } from '../meetings/meeting.module.js';
import { outcomePath } from '../outcomes/outcome.module.js';
import { STANDS, storyPath, tellerConsent } from '../stories/story.module.js';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';

interface NumberedRow {
  number: number;
  slug: string;
  changed: Date;
}

/** A sitemap holds at most 50,000 addresses; of more, the newest are named, and links lead to the rest. */
const MOST = 20_000;

const publicIdeas = statement<NumberedRow>(
  'web.public_ideas',
  `select i.number, i.slug, greatest(i.updated_at, i.last_word_at) as changed from idea i
   join space s on s.community_id = i.community_id and s.id = i.space_id and s.visibility = 'PUBLIC'
   where i.community_id = $1 and i.withdrawn_at is null and i.category <> 'MERGED'
   order by i.number desc limit ${MOST}`,
);
const publicConversations = statement<NumberedRow>(
  'web.public_conversations',
  `select c.number, c.slug, t.last_activity_at as changed from conversation c
   join thread t on t.community_id = c.community_id and t.id = c.thread_id
   join space s on s.community_id = t.community_id and s.id = t.space_id and s.visibility = 'PUBLIC'
   where c.community_id = $1 and t.withdrawn_at is null
   order by c.number desc limit ${MOST}`,
);
const publicIrritants = statement<NumberedRow>(
  'web.public_irritants',
  `select i.number, i.slug, greatest(i.updated_at, i.fixed_at) as changed from irritant i
   join space s on s.community_id = i.community_id and s.id = i.space_id and s.visibility = 'PUBLIC'
   where i.community_id = $1 and i.withdrawn_at is null and i.same_as_id is null
   order by i.number desc limit ${MOST / 4}`,
);
const publicOutcomes = statement<NumberedRow>(
  'web.public_outcomes',
  `select o.number, o.slug, greatest(o.published_at, o.edited_at, t.last_activity_at) as changed from outcome o
   join thread t on t.community_id = o.community_id and t.id = o.thread_id and t.withdrawn_at is null
   join space s on s.community_id = o.community_id and s.id = o.space_id and s.visibility = 'PUBLIC'
   where o.community_id = $1 order by o.number desc limit ${MOST / 4}`,
);
const publicIncidents = statement<NumberedRow>(
  'web.public_incidents',
  `select n.number, n.slug, greatest(n.published_at, n.reported_at, t.last_activity_at) as changed from incident n
   join thread t on t.community_id = n.community_id and t.id = n.thread_id and t.withdrawn_at is null
   join space s on s.community_id = t.community_id and s.id = t.space_id and s.visibility = 'PUBLIC'
   where n.community_id = $1 order by n.number desc limit ${MOST / 4}`,
);
const publicMeetings = statement<NumberedRow>(
  'web.public_meetings',
  `select e.number, e.slug, greatest(e.published_at, e.edited_at, e.closed_at, t.last_activity_at) as changed
   from meeting e
   join thread t on t.community_id = e.community_id and t.id = e.thread_id and t.withdrawn_at is null
   join space s on s.community_id = t.community_id and s.id = t.space_id and s.visibility = 'PUBLIC'
   where e.community_id = $1 order by e.number desc limit ${MOST / 4}`,
);
const publicStories = statement<NumberedRow>(
  'web.public_stories',
  `select st.number, st.slug, greatest(st.published_at, st.edited_at, t.last_activity_at) as changed from story st
   join thread t on t.community_id = st.community_id and t.id = st.thread_id
   join space s on s.community_id = t.community_id and s.id = t.space_id and s.visibility = 'PUBLIC'
   ${tellerConsent('ks', 'SITE', '$2')}
   where st.community_id = $1 and ${STANDS} order by st.number desc limit ${MOST / 4}`,
);
const publicSpaces = statement<{ slug: string }>(
  'web.public_spaces',
  `select slug from space where community_id = $1 and visibility = 'PUBLIC' and archived_at is null
   order by position, id`,
);

/** Addresses of what anybody may read, for search engines. */
export async function sitemap(db: Database, communityId: string, origin: string, now: Date): Promise<string> {
  const [spaces, ideas, conversations, irritants, outcomes, stories, incidents, meetings] = await Promise.all(
    [
      db.rows(publicSpaces, [communityId]),
      db.rows(publicIdeas, [communityId]),
      db.rows(publicConversations, [communityId]),
      db.rows(publicIrritants, [communityId]),
      db.rows(publicOutcomes, [communityId]),
      db.rows(publicStories, [communityId, now]),
      db.rows(publicIncidents, [communityId]),
      db.rows(publicMeetings, [communityId]),
    ],
  );
  const entries = [
    ...[
      '/',
      '/ideas',
      '/spaces',
      '/conversations',
      '/irritants',
      '/roadmap',
      '/outcomes',
      '/stories',
      '/what-good-looks-like',
      '/incidents',
      '/meetings',
      '/promises',
      '/accountability',
      '/purpose',
      '/how-we-talk',
    ].map((path) => entry(origin, path)),
    ...spaces.map(({ slug }) => entry(origin, `/spaces/${slug}`)),
    ...ideas.map((idea) => entry(origin, ideaPath(idea.number, idea.slug), idea.changed)),
    ...conversations.map((row) => entry(origin, conversationPath(row), row.changed)),
    ...irritants.map((row) => entry(origin, irritantPath(row), row.changed)),
    ...outcomes.map((row) => entry(origin, outcomePath(row), row.changed)),
    ...stories.map((row) => entry(origin, storyPath(row), row.changed)),
    ...incidents.map((row) => entry(origin, incidentPath(row), row.changed)),
    ...meetings.map((row) => entry(origin, meetingPath(row), row.changed)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
}

function entry(origin: string, path: string, changed?: Date): string {
  const date = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : '';
  return `<url><loc>${origin}${path.replace(/&/g, '&amp;')}</loc>${date}</url>`;
}

/** What search engines are asked to leave alone: pages that only make sense to one person. */
export function robots(origin: string): string {
  const own = [
    '/sign-in',
    '/inbox',
    '/me',
    '/settings',
    '/attention',
    '/admin',
    '/ideas/new',
    '/irritants/new',
    '/outcomes/new',
    '/stories/new',
    '/stories/invitations',
    '/search',
    '/graphql',
  ];
  return [
    'User-agent: *',
    ...own.map((path) => `Disallow: ${path}`),
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
}
