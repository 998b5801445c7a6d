import type { WebhookKind } from '@rapport/shared/vocabulary';
import type { RequestContext } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import { personFacts, spaceAsTold, subjectAsTold, type SpaceFacts, type Subject } from './news.subject.js';
import type { Marked } from './payload.rules.js';

/** What one webhook is told, and what must still be to be seen when it is told. */
export interface Telling {
  threadId: string | null;
  commentId: string | null;
  data: { [name: string]: Marked };
}

/** What an event means for webhooks, before asking which of them hear of its space. */
export interface News {
  kind: WebhookKind;
  /** @returns null for a webhook that hears of none of the spaces in question. */
  tell: (hears: (space: SpaceFacts) => boolean) => Telling | null;
}

/** Finds out what an event says; null when it is nothing for webhooks. */
export type Teller = (context: RequestContext, event: StoredEvent) => Promise<News | null>;

interface Said {
  changes: { [field: string]: Marked };
  /** Facts beside the changes. */
  more?: { [name: string]: Marked };
  commentId?: string;
  /** False where telling who did it would tell what nobody is told here, such as who supports. */
  namesActor?: boolean;
}

/** News of one thing in one space. */
export async function newsAbout(
  context: RequestContext,
  event: StoredEvent,
  kind: WebhookKind,
  subject: Subject | null,
  { changes, more = {}, commentId, namesActor = true }: Said,
): Promise<News | null> {
  if (!subject) return null;
  const actor = namesActor ? await personFacts(context, event.communityId, event.actorId) : null;
  const data = {
    actor,
    space: spaceAsTold(subject.space),
    about: subjectAsTold(context, subject),
    changes,
    ...more,
  };
  return {
    kind,
    tell: (hears) =>
      hears(subject.space) ? { threadId: subject.threadId, commentId: commentId ?? null, data } : null,
  };
}
