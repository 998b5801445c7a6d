import { to, type Check } from './check.js';

const HOLDERS = Object.entries({
  IDEA: 'idea',
  CONVERSATION: 'conversation',
  COMMENT: 'comment',
  ANSWER: 'answer',
  IRRITANT: 'irritant',
  ROOT_CAUSE: 'root_cause',
  SUGGESTION: 'suggestion',
  DIFFERENCE: 'difference',
  OUTCOME: 'outcome',
  STORY: 'story',
});
const THREADED = [
  'idea',
  'conversation',
  'irritant',
  'suggestion',
  'outcome',
  'incident',
  'story',
  'meeting',
];

const THREADED_HOLDERS = THREADED.filter((table) => HOLDERS.some(([, holder]) => holder === table));

/** The row that holds an image, under an alias of its table's name. */
const HOLDER = HOLDERS.map(
  ([
    kind,
    table,
  ]) => `left join ${table} on u.holder_kind = '${kind}' and ${table}.community_id = u.community_id
    and ${table}.id = u.holder_id`,
).join(' ');

/** Whose number a counter gives out next. */
const NUMBERED = Object.entries({
  idea: 'idea',
  conversation: 'conversation',
  irritant: 'irritant',
  rootCause: 'root_cause',
  outcome: 'outcome',
  incident: 'incident',
  story: 'story',
  meeting: 'meeting',
}).map(
  ([kind, table]) => `select '${kind}' as kind from ${table} x
    left join number_counter k on k.community_id = x.community_id and k.kind = '${kind}'
    where x.community_id = $1 and x.number >= coalesce(k.next, 0)`,
);

/** Threads, what is said in them, who is told, and what it shows. */
export const threadChecks: readonly Check[] = [
  {
    what: 'an image is held by something elsewhere than it stands',
    file: 'image-uses',
    query: `select u.image_id as "imageId", u.holder_kind as "holderKind", u.holder_id as "holderId"
      from image_use u ${HOLDER}
      where u.community_id = $1 and (coalesce(${HOLDERS.map(([, table]) => `${table}.id`).join(', ')}) is null
        or u.thread_id is distinct from coalesce(${THREADED_HOLDERS.map((table) => `${table}.thread_id`).join(', ')}, u.thread_id)
        or u.space_id is distinct from root_cause.space_id
        or u.staff_only <> coalesce(comment.staff_only, false)
        or u.withdrawn_at is distinct from comment.withdrawn_at)`,
  },
  {
    what: 'a conversation has the thread of something else',
    file: 'conversations',
    query: `select c.id from conversation c ${to('thread', 't', 'c', 'thread_id')}
      where c.community_id = $1 and (t.kind <> 'CONVERSATION' or t.owner_id <> c.author_id)`,
  },
  {
    what: 'a thread belongs to nothing',
    file: 'threads',
    query: `select t.id from thread t ${THREADED.map(
      (table) => `left join ${table} on ${table}.community_id = t.community_id and ${table}.thread_id = t.id`,
    ).join(' ')}
      where t.community_id = $1 and coalesce(${THREADED.map((table) => `${table}.id`).join(', ')}) is null`,
  },
  {
    what: 'a reply is in another thread than what it replies to, or nests too deep, or is seen by others',
    file: 'comments',
    query: `select r.id from comment r ${to('comment', 'p', 'r', 'parent_id')}
      where r.community_id = $1 and (r.thread_id <> p.thread_id or p.parent_id is not null
        or (p.staff_only and not r.staff_only))`,
  },
  {
    what: 'a thing of the inbox is told to somebody else than its heading',
    file: 'inbox-items',
    query: `select x.event_id as "eventId", x.member_id as "memberId" from notification_item x
      ${to('notification', 'n', 'x', 'notification_id')}
      where x.community_id = $1 and n.member_id <> x.member_id`,
  },
  {
    what: 'a number is in use that the counter would give out again',
    file: 'numbers',
    query: NUMBERED.join(' union all '),
  },
];
