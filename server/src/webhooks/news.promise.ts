import type { StoredEvent } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import type { PromiseEvent, PromiseMoved } from '../promises/promise.module.js';
import { newsAbout, type Teller } from './news.js';
import { personFacts, subjectOf } from './news.subject.js';
import type { RequestContext } from '../platform/context.js';
import { change, said, type Marked } from './payload.rules.js';

interface Row {
  text: string;
  quote: string;
  ownerId: string;
  firstDueOn: string;
  dueOn: string;
  closedOn: string | null;
  closedState: string | null;
  closingText: string | null;
  closingLink: string | null;
}

const promise = statement<Row>(
  'webhooks.promise',
  `select text, quote, owner_id as "ownerId", first_due_on::text as "firstDueOn", due_on::text as "dueOn",
     closed_on::text as "closedOn", closed_state as "closedState", closing_text as "closingText",
     closing_link as "closingLink"
   from promise where community_id = $1 and id = $2`,
);
const date = statement<{ fromOn: string; toOn: string; why: string }>(
  'webhooks.promise_date',
  `select from_on::text as "fromOn", to_on::text as "toOn", why from promise_date
   where community_id = $1 and id = $2`,
);

/** What every message says of a promise: its words, who answers for it, and the first day, by which it counts. */
async function asTold(context: RequestContext, event: StoredEvent, row: Row): Promise<Marked> {
  const { promiseId } = event.data as unknown as PromiseEvent;
  return {
    id: promiseId,
    text: said(row.text),
    quote: said(row.quote),
    owner: await personFacts(context, event.communityId, row.ownerId),
    firstDueOn: row.firstDueOn,
    url: `${context.publicUrl}/promises/${promiseId}`,
  };
}

const stateBefore = ({ firstDueOn, closedOn }: Row): string =>
  closedOn !== null && closedOn > firstDueOn ? 'LATE' : 'OPEN';

export const promiseMade: Teller = async (context, event) => {
  const { promiseId, threadId } = event.data as unknown as PromiseEvent;
  const row = await context.db.row(promise, [event.communityId, promiseId]);
  if (!row) return null;
  return newsAbout(context, event, 'PROMISE_MADE', await subjectOf(context, event.communityId, threadId), {
    changes: {
      promise: change(null, said(row.text)),
      state: change(null, 'OPEN'),
      dueOn: change(null, row.firstDueOn),
    },
    more: { promise: await asTold(context, event, row) },
  });
};

export const promiseMoved: Teller = async (context, event) => {
  const { promiseId, threadId, dateId } = event.data as unknown as PromiseMoved;
  const row = await context.db.row(promise, [event.communityId, promiseId]);
  const moved = await context.db.row(date, [event.communityId, dateId]);
  if (!row || !moved) return null;
  return newsAbout(context, event, 'PROMISE_MOVED', await subjectOf(context, event.communityId, threadId), {
    changes: { dueOn: change(moved.fromOn, moved.toOn) },
    more: { why: said(moved.why), promise: await asTold(context, event, row) },
  });
};

export const promiseKept: Teller = async (context, event) => {
  const { promiseId, threadId } = event.data as unknown as PromiseEvent;
  const row = await context.db.row(promise, [event.communityId, promiseId]);
  if (!row) return null;
  return newsAbout(context, event, 'PROMISE_KEPT', await subjectOf(context, event.communityId, threadId), {
    changes: {
      state: change(stateBefore(row), row.closedState),
      closing: change(null, said(row.closingText)),
    },
    more: {
      link: said(row.closingLink),
      promise: await asTold(context, event, row),
    },
  });
};

export const promiseDropped: Teller = async (context, event) => {
  const { promiseId, threadId } = event.data as unknown as PromiseEvent;
  const row = await context.db.row(promise, [event.communityId, promiseId]);
  if (!row) return null;
  return newsAbout(context, event, 'PROMISE_DROPPED', await subjectOf(context, event.communityId, threadId), {
    changes: {
      state: change(stateBefore(row), 'DROPPED'),
      closing: change(null, said(row.closingText)),
    },
    more: { promise: await asTold(context, event, row) },
  });
};
