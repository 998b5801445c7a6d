import { commentEdited, commentPosted, peopleConcerned } from '../threads/thread.module.js';
import { ideaAnswered } from '../answers/answer.module.js';
import { conversationChanged, conversationStarted } from '../conversations/conversation.module.js';
import { ideaEdited, ideaPosted } from '../ideas/idea.module.js';
import { attentionAsked, attentionHandedOver } from '../indicators/indicator.module.js';
import { irritantEdited, irritantReported } from '../irritants/irritant.module.js';
import { outcomeEdited, outcomePublished } from '../outcomes/outcome.module.js';
import type { RequestContext } from '../platform/context.js';
import type { Consumer, StoredEvent } from '../platform/events.js';
import { newsOf, type News } from './delivery.news.js';
import { recipientsOf } from './delivery.recipients.js';
import { fileNotifications } from './delivery.writes.js';
import { tellByMail, type TellByMail } from './notice.queue.js';

/** Recipients of one transaction: few enough to be done in a moment, so that a stop loses little and pages wait for none. */
const AT_ONCE = 250;

type Acted = StoredEvent & { actorId: string };

interface Telling {
  event: Acted;
  news: News;
  byMail: TellByMail;
}

/** @returns the last of those who were told if there may be more, or null. */
async function tellSome(
  context: RequestContext,
  { event, news, byMail }: Telling,
  after: string | null,
): Promise<string | null> {
  return context.db.transaction(async (tx) => {
    const people = await recipientsOf(tx, event, news, { limit: AT_ONCE, after });
    if (people.length > 0) {
      await byMail(tx, await fileNotifications(context, tx, event, news, people));
    }
    return people.length === AT_ONCE ? (people.at(-1)?.memberId ?? null) : null;
  });
}

async function deliver(context: RequestContext, event: StoredEvent): Promise<void> {
  const { actorId } = event;
  const news = actorId ? await newsOf(context, event) : null;
  if (!actorId || !news) {
    return;
  }
  const acted = { ...event, actorId };
  const telling = { event: acted, news, byMail: tellByMail(context, acted, news) };
  let told = await tellSome(context, telling, null);
  while (told) {
    told = await tellSome(context, telling, told);
  }
}

/** Tells inboxes of what happened; once for each event and member, however often it is called. */
export const deliverToInboxes: Consumer = {
  name: 'inbox',
  kinds: [
    commentPosted,
    commentEdited,
    ideaAnswered,
    ideaPosted,
    ideaEdited,
    irritantReported,
    irritantEdited,
    conversationStarted,
    conversationChanged,
    outcomePublished,
    outcomeEdited,
    peopleConcerned,
    attentionAsked,
    attentionHandedOver,
  ].map(({ kind }) => kind),
  consume: deliver,
};
