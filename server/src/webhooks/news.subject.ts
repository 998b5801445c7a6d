import type { SpaceVisibility, ThreadKind } from '@rapport/shared/vocabulary';
import type { Services } from '../platform/context.js';
import words from '../locales/en/webhooks.json' with { type: 'json' };
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { said, type Marked } from './payload.rules.js';

export interface SpaceFacts {
  id: string;
  slug: string;
  name: string;
  visibility: SpaceVisibility;
}

/** The thing that a thread belongs to, with where it is. */
export interface Subject {
  threadId: string;
  kind: ThreadKind;
  id: string;
  number: number;
  /** Of the idea that a suggestion is for. */
  ideaNumber: number | null;
  title: string;
  /** Null for somebody who has left. */
  author: { id: string; name: string } | null;
  space: SpaceFacts;
}

const SPACE = `json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'visibility', s.visibility)`;

const subject = statement<Subject>(
  'webhooks.subject',
  `select t.id as "threadId", t.kind, coalesce(i.id, g.id, c.id, h.id, o.id, n.id, y.id, e.id) as id,
     coalesce(i.number, g.number, c.number, h.number, o.number, n.number, y.number, e.number) as number, gi.number as "ideaNumber",
     coalesce(i.title, g.title, c.title, h.title, o.title, n.title, e.title) as title, ${SPACE} as space,
     (select json_build_object('id', m.id, 'name', m.name) from member m where m.community_id = t.community_id
       and m.id = coalesce(i.author_id, g.author_id, c.author_id, h.author_id, o.author_id, n.author_id)
       and m.left_at is null) as author
   from thread t
   join space s on s.community_id = t.community_id and s.id = t.space_id
   left join idea i on i.community_id = t.community_id and i.thread_id = t.id
   left join suggestion g on g.community_id = t.community_id and g.thread_id = t.id
   left join idea gi on gi.community_id = g.community_id and gi.id = g.idea_id
   left join conversation c on c.community_id = t.community_id and c.thread_id = t.id
   left join irritant h on h.community_id = t.community_id and h.thread_id = t.id
   left join outcome o on o.community_id = t.community_id and o.thread_id = t.id
   left join incident n on n.community_id = t.community_id and n.thread_id = t.id
   left join story y on y.community_id = t.community_id and y.thread_id = t.id
   left join meeting e on e.community_id = t.community_id and e.thread_id = t.id
   where t.community_id = $1 and t.id = $2`,
);
const space = statement<{ space: SpaceFacts }>(
  'webhooks.space',
  `select ${SPACE} as space from space s where s.community_id = $1 and s.id = $2`,
);
const person = statement<{ id: string; name: string }>(
  'webhooks.person',
  `select id, name from member where community_id = $1 and id = $2 and left_at is null`,
);
const threadOf = statement<{ threadId: string }>(
  'webhooks.thread_of_idea',
  `select thread_id as "threadId" from idea where community_id = $1 and id = $2`,
);

/** What owns a thread; null when that is gone. */
export async function subjectOf(
  { db }: Pick<Services, 'db'>,
  communityId: string,
  threadId: string,
): Promise<Subject | null> {
  const row = await db.row(subject, [communityId, threadId]);
  // What a story is called is its teller's to take back, which another program would not hear.
  return row?.kind === 'STORY' ? { ...row, title: fill(words.story, { number: String(row.number) }) } : row;
}

/** The same of an idea. */
export async function subjectOfIdea(
  services: Pick<Services, 'db'>,
  communityId: string,
  ideaId: string,
): Promise<Subject | null> {
  const row = await services.db.row(threadOf, [communityId, ideaId]);
  return row && subjectOf(services, communityId, row.threadId);
}

export async function spaceFacts(
  { db }: Pick<Services, 'db'>,
  communityId: string,
  spaceId: string,
): Promise<SpaceFacts | null> {
  return (await db.row(space, [communityId, spaceId]))?.space ?? null;
}

/** Who did it, as a webhook is told; null for nobody and for somebody who has left. */
export async function personFacts(
  { db }: Pick<Services, 'db'>,
  communityId: string,
  memberId: string | null,
): Promise<Marked> {
  const row = memberId ? await db.row(person, [communityId, memberId]) : null;
  return row && { id: row.id, name: row.name };
}

const PLACES: Record<ThreadKind, (of: Subject) => string> = {
  IDEA: ({ number }) => `/ideas/${number}`,
  CONVERSATION: ({ number }) => `/conversations/${number}`,
  IRRITANT: ({ number }) => `/irritants/${number}`,
  SUGGESTION: ({ ideaNumber, number }) => `/ideas/${ideaNumber}/suggestions/${number}`,
  OUTCOME: ({ number }) => `/outcomes/${number}`,
  INCIDENT: ({ number }) => `/incidents/${number}`,
  STORY: ({ number }) => `/stories/${number}`,
  MEETING: ({ number }) => `/meetings/${number}`,
};

/** Address of a thing by its number alone: the longer one tells its title. */
export function addressOf({ publicUrl }: Pick<Services, 'publicUrl'>, of: Subject): string {
  return publicUrl + PLACES[of.kind](of);
}

export function spaceAsTold({ id, slug, name }: SpaceFacts): Marked {
  return { id, slug, name };
}

/** What every message says of the thing it is about. */
export function subjectAsTold(
  services: Pick<Services, 'publicUrl'>,
  of: Subject,
): { [name: string]: Marked } {
  return {
    kind: of.kind,
    id: of.id,
    number: of.number,
    title: said(of.title),
    author: of.author && { id: of.author.id, name: of.author.name },
    url: addressOf(services, of),
  };
}
