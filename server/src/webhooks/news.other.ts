import type { ReviewBegan } from '../reviews/review.module.js';
import { statement } from '../platform/statement.js';
import type { SupportChange } from '../votes/vote.module.js';
import { newsAbout, type Teller } from './news.js';
import { subjectOf, subjectOfIdea } from './news.subject.js';
import { change, said, type Marked } from './payload.rules.js';

const support = statement<{ customers: number; team: number }>(
  'webhooks.support',
  `select (st.customers + coalesce(sum(d.customers), 0))::int as customers,
     (st.team + coalesce(sum(d.team), 0))::int as team
   from idea_stat st left join vote_delta d on d.community_id = st.community_id and d.idea_id = st.idea_id
   where st.community_id = $1 and st.idea_id = $2 group by st.customers, st.team`,
);

/** Support that came or went. Who it was is not told, and a word changed about it is no news. */
export const supportChanged: Teller = async (context, event) => {
  const {
    ideaId,
    by = 0,
    byTeam = false,
  } = event.data as unknown as Partial<SupportChange> & {
    ideaId: string;
  };
  if (by === 0) return null;
  const counts = await context.db.row(support, [event.communityId, ideaId]);
  if (!counts) return null;
  const { customers, team } = counts;
  const changes: { [field: string]: Marked } = byTeam
    ? { team: change(team - by, team) }
    : { customers: change(customers - by, customers) };
  const subject = await subjectOfIdea(context, event.communityId, ideaId);
  return newsAbout(context, event, 'IDEA_SUPPORTED', subject, {
    changes,
    more: { customers, team },
    namesActor: false,
  });
};

const firstReport = statement<{
  title: string;
  situation: string;
  workaround: string | null;
  likes: string | null;
  dislikes: string | null;
}>(
  'webhooks.first_report',
  `select title, situation, workaround, likes, dislikes from irritant_revision
   where community_id = $1 and irritant_id = $2 and number = 1`,
);
const fix = statement<{ words: string }>(
  'webhooks.fix',
  `select words from irritant_fix where community_id = $1 and id = $2`,
);

interface OfIrritant {
  irritantId: string;
  threadId: string;
}

export const irritantReported: Teller = async (context, event) => {
  const { irritantId, threadId } = event.data as unknown as OfIrritant;
  const words = await context.db.row(firstReport, [event.communityId, irritantId]);
  const subject = await subjectOf(context, event.communityId, threadId);
  return newsAbout(context, event, 'IRRITANT_REPORTED', subject, {
    changes: {
      title: change(null, said(words?.title)),
      situation: change(null, said(words?.situation)),
      workaround: change(null, said(words?.workaround)),
      likes: change(null, said(words?.likes)),
      dislikes: change(null, said(words?.dislikes)),
    },
  });
};

export const irritantFixed: Teller = async (context, event) => {
  const { threadId, fixId } = event.data as unknown as OfIrritant & { fixId: string };
  const row = await context.db.row(fix, [event.communityId, fixId]);
  const subject = await subjectOf(context, event.communityId, threadId);
  return newsAbout(context, event, 'IRRITANT_FIXED', subject, {
    changes: { fixed: change(false, true), fix: change(null, said(row?.words)) },
  });
};

export const irritantWithdrawn: Teller = async (context, event) => {
  const { threadId } = event.data as unknown as OfIrritant;
  const subject = await subjectOf(context, event.communityId, threadId);
  return newsAbout(context, event, 'IRRITANT_WITHDRAWN', subject, {
    changes: { withdrawn: change(false, true) },
  });
};

interface SuggestionFacts {
  threadId: string;
  oldTitle: string;
  oldText: string;
  title: string;
  text: string;
  why: string;
  state: string;
  reason: string | null;
  revision: number | null;
}

const suggestion = statement<SuggestionFacts>(
  'webhooks.suggestion',
  `select g.thread_id as "threadId", r.title as "oldTitle", r.text as "oldText", g.title, g.text, g.why, g.state,
     g.reason, g.revision
   from suggestion g join idea_revision r on r.community_id = g.community_id and r.idea_id = g.idea_id
     and r.number = g.from_revision
   where g.community_id = $1 and g.id = $2`,
);

const suggestionOf = (event: { data: object }): string =>
  (event.data as unknown as { suggestionId: string }).suggestionId;

export const suggestionPosted: Teller = async (context, event) => {
  const row = await context.db.row(suggestion, [event.communityId, suggestionOf(event)]);
  const subject = row && (await subjectOf(context, event.communityId, row.threadId));
  if (!row) return null;
  return newsAbout(context, event, 'SUGGESTION_POSTED', subject, {
    changes: {
      ...(row.oldTitle !== row.title && { title: change(said(row.oldTitle), said(row.title)) }),
      ...(row.oldText !== row.text && { text: change(said(row.oldText), said(row.text)) }),
      state: change(null, 'OPEN'),
    },
    more: { why: said(row.why) },
  });
};

export const suggestionClosed: Teller = async (context, event) => {
  const row = await context.db.row(suggestion, [event.communityId, suggestionOf(event)]);
  const subject = row && (await subjectOf(context, event.communityId, row.threadId));
  if (!row) return null;
  return newsAbout(context, event, 'SUGGESTION_DECIDED', subject, {
    changes: { state: change('OPEN', row.state) },
    more: { reason: said(row.reason), revision: row.revision },
  });
};

/** The day to look at a decline again has come. Whoever is asked is asked, not the one who did it. */
export const reviewBegan: Teller = async (context, event) => {
  const { threadId, dueOn } = event.data as unknown as ReviewBegan;
  const subject = await subjectOf(context, event.communityId, threadId);
  return newsAbout(context, event, 'REVIEW_DUE', subject, {
    changes: { review: change('SCHEDULED', 'DUE') },
    more: { dueOn },
    namesActor: false,
  });
};
