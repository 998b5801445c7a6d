import { read, type Caller } from './api.ts';
import type { ActKind, Entry } from './ledger.ts';
import type { FaultResult } from './run-fault.ts';
import { without } from './sets.ts';
import type { World } from './world.ts';

/** What became of the notices of one fault. */
export interface Notices {
  inbox: number;
  mails: number;
  lost: string[];
  doubled: string[];
  /** Second copies of a mail with the same Message-ID: the window that SMTP leaves open. */
  copies: number;
}

interface Told {
  about: string;
  memberId: string;
}

/** What others are told of. */
const TOLD_OF: ReadonlySet<ActKind> = new Set(['comment', 'answer', 'suggestion']);

// Whoever followed a thread before something was said in it is told of it, except of their own words.
const EXPECTED = `
  select coalesce(c.id, a.id) as about, f.member_id as "memberId"
  from domain_event e
  left join comment c on c.id = (e.data ->> 'commentId')::uuid
  left join answer a on a.id = (e.data ->> 'answerId')::uuid
  join follow f on f.thread_id = (e.data ->> 'threadId')::uuid and f.ended_at is null and f.since <= e.at
    and f.member_id <> e.actor_id
  where e.kind in ('commentPosted', 'ideaAnswered') and coalesce(c.id, a.id) = any($1::uuid[])
  union all
  select (e.data ->> 'detailId')::uuid, (told ->> 'memberId')::uuid
  from domain_event e cross join jsonb_array_elements(e.data -> 'who') told
  where e.kind = 'peopleConcerned' and jsonb_typeof(e.data -> 'who') = 'array'
    and (e.data ->> 'detailId')::uuid = any($1::uuid[]) and (told ->> 'memberId')::uuid <> e.actor_id`;

const TOLD = `
  select coalesce(comment_id, answer_id, detail_id) as about, member_id as "memberId" from notification_item
  where coalesce(comment_id, answer_id, detail_id) = any($1::uuid[])`;

/**
 * Every acknowledged comment and answer is in the inbox of everybody who followed, the author of the idea above all,
 * once, and every answer in their mail; every suggestion in the inbox of the author. To be asked when the outbox is empty.
 */
export async function noticesOf(world: World, { place }: FaultResult): Promise<Notices> {
  const said = place.ledger.of('ok').filter(({ kind }) => TOLD_OF.has(kind));
  const byId = new Map(said.map((entry) => [entry.made?.id ?? '', entry]));
  const ids = [...byId.keys()];
  const expected = keysOf([
    ...(await world.rows<Told>(EXPECTED, [ids])),
    ...authorsOf(place.ledger.of('ok'), said),
  ]);
  const told = (await world.rows<Told>(TOLD, [ids])).map(keyOf);
  const notices: Notices = { inbox: told.length, mails: 0, lost: [], doubled: [], copies: 0 };
  for (const key of without(expected, told)) notices.lost.push(`${key} is in no inbox`);
  for (const key of without(told, expected)) notices.doubled.push(`${key} was told to nobody's use`);
  if (new Set(told).size !== told.length) notices.doubled.push('a notice is in an inbox twice');
  const people = new Map([...place.staff, ...place.customers].map((caller) => [caller.memberId, caller]));
  for (const key of expected) {
    const [about = '', memberId = ''] = key.split(' ');
    const entry = byId.get(about);
    const reader = people.get(memberId);
    if (entry?.kind === 'answer' && reader) countMails(world, notices, entry, reader);
  }
  return notices;
}

/** By the ledger alone: whoever posted an idea follows it. */
function authorsOf(acknowledged: readonly Entry[], said: readonly Entry[]): Told[] {
  const authors = new Map(
    acknowledged.filter(({ kind }) => kind === 'idea').map((one) => [one.made?.id, one.caller]),
  );
  return said.flatMap(({ ideaId, caller, made }) => {
    const author = authors.get(ideaId);
    return author && author !== caller && made ? [{ about: made.id, memberId: author.memberId }] : [];
  });
}

function countMails(world: World, notices: Notices, { words }: Entry, { email, name }: Caller): void {
  const taken = world.mail.saying(words).filter(({ to }) => to === email);
  const numbers = new Set(taken.map(({ messageId }) => messageId));
  notices.mails += numbers.size;
  notices.copies += taken.length - numbers.size;
  if (numbers.size === 0) notices.lost.push(`${name} had no mail about ${words}`);
  if (numbers.size > 1) notices.doubled.push(`${name} had ${numbers.size} mails about ${words}`);
}

/** Compares what each inbox shows through the API with its rows; answers the inboxes that do not agree. */
export async function inboxesThatDiffer(
  world: World,
  site: string,
  callers: readonly Caller[],
): Promise<string[]> {
  const differing: string[] = [];
  for (const caller of callers) {
    let shown = 0;
    let after: string | null = null;
    do {
      const { inbox }: Inbox = await read(site, caller, INBOX, { after });
      shown += inbox.edges.reduce((sum, { node }) => sum + node.count, 0);
      after = inbox.pageInfo.hasNextPage ? inbox.pageInfo.endCursor : null;
    } while (after !== null);
    const [row] = await world.rows<{ count: number }>(
      'select count(*)::integer as count from notification_item where member_id = $1',
      [caller.memberId],
    );
    if (row?.count !== shown) differing.push(`the inbox of ${caller.name} shows ${shown} of ${row?.count}`);
  }
  return differing;
}

interface Inbox {
  inbox: {
    edges: { node: { count: number } }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}

const INBOX = `query ($after: String) { inbox(first: 50, after: $after) {
  edges { node { count } } pageInfo { endCursor hasNextPage } } }`;

const keyOf = ({ about, memberId }: Told): string => `${about} ${memberId}`;
const keysOf = (told: readonly Told[]): Set<string> => new Set(told.map(keyOf));
