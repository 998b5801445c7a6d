import type { IdeaAnswered } from '../answers/answer.module.js';
import type { IdeaEdit } from '../ideas/idea.module.js';
import type { StoredEvent } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { newsAbout, type News, type Teller } from './news.js';
import { personFacts, spaceAsTold, spaceFacts, subjectAsTold, subjectOf } from './news.subject.js';
import { change, said, type Marked } from './payload.rules.js';

const revisions = statement<{ number: number; title: string; text: string }>(
  'webhooks.revisions',
  `select number, title, text from idea_revision
   where community_id = $1 and idea_id = $2 and number in ($3, $3 - 1) order by number desc`,
);
// The stage an idea began at stands in its first answer, once there is one.
const firstStage = statement<{ stage: string; category: string }>(
  'webhooks.first_stage',
  `select coalesce(a.from_stage, s.name) as stage, coalesce(a.from_category, i.category) as category
   from idea i join stage s on s.community_id = i.community_id and s.id = i.stage_id
   left join lateral (select from_stage, from_category from answer
     where community_id = i.community_id and idea_id = i.id order by created_at, id limit 1) a on true
   where i.community_id = $1 and i.id = $2`,
);

interface OfIdea {
  ideaId: string;
  threadId: string;
}

const ofIdea = (event: StoredEvent): OfIdea => event.data as unknown as OfIdea;

export const ideaPosted: Teller = async (context, event) => {
  const { ideaId, threadId } = ofIdea(event);
  const [words] = await context.db.rows(revisions, [event.communityId, ideaId, 1]);
  const stage = await context.db.row(firstStage, [event.communityId, ideaId]);
  return newsAbout(context, event, 'IDEA_POSTED', await subjectOf(context, event.communityId, threadId), {
    changes: {
      title: change(null, said(words?.title)),
      text: change(null, said(words?.text)),
      stage: change(null, stage?.stage ?? null),
      category: change(null, stage?.category ?? null),
    },
  });
};

export const ideaEdited: Teller = async (context, event) => {
  const { ideaId, threadId, revision, material } = event.data as unknown as IdeaEdit;
  const [now, before] = await context.db.rows(revisions, [event.communityId, ideaId, revision]);
  const changes: { [field: string]: Marked } = { revision: change(revision - 1, revision) };
  for (const field of ['title', 'text'] as const) {
    if (now?.[field] !== before?.[field]) {
      changes[field] = change(said(before?.[field]), said(now?.[field]));
    }
  }
  return newsAbout(context, event, 'IDEA_EDITED', await subjectOf(context, event.communityId, threadId), {
    changes,
    more: { material },
  });
};

interface AnswerFacts {
  id: string;
  text: string;
  fromStage: string;
  fromCategory: string;
  toStage: string;
  toCategory: string;
  serves: string | null;
  reason: string | null;
  constraint: string | null;
  wouldChange: string | null;
  reviewOn: string | null;
  noReviewReason: string | null;
}

const answers = statement<AnswerFacts>(
  'webhooks.answers',
  `select a.id, a.text, a.from_stage as "fromStage", a.from_category as "fromCategory", a.to_stage as "toStage",
     a.to_category as "toCategory", a.serves, a.reason, a.constraint_text as "constraint", a.would_change as "wouldChange",
     a.review_on::text as "reviewOn", a.no_review_reason as "noReviewReason"
   from answer x join answer a on a.community_id = x.community_id and a.idea_id = x.idea_id
     and (a.created_at, a.id) <= (x.created_at, x.id)
   where x.community_id = $1 and x.id = $2 order by a.created_at desc, a.id desc limit 2`,
);

const WORDS_OF_ANSWER = ['text', 'serves', 'reason', 'constraint', 'wouldChange', 'noReviewReason'] as const;
const FACTS_OF_ANSWER = ['reviewOn'] as const;

export const ideaAnswered: Teller = async (context, event) => {
  const { answerId, threadId } = event.data as unknown as IdeaAnswered;
  const [now, before] = await context.db.rows(answers, [event.communityId, answerId]);
  if (!now) return null;
  const changes: { [field: string]: Marked } = {};
  if (now.fromStage !== now.toStage) changes['stage'] = change(now.fromStage, now.toStage);
  if (now.fromCategory !== now.toCategory) changes['category'] = change(now.fromCategory, now.toCategory);
  for (const field of WORDS_OF_ANSWER) {
    const old = before?.[field] ?? null;
    if (old !== now[field]) {
      changes[field === 'text' ? 'answer' : field] = change(said(old), said(now[field]));
    }
  }
  for (const field of FACTS_OF_ANSWER) {
    const old = before?.[field] ?? null;
    if (old !== now[field]) changes[field] = change(old, now[field]);
  }
  return newsAbout(context, event, 'IDEA_ANSWERED', await subjectOf(context, event.communityId, threadId), {
    changes,
    more: { answerId, stage: now.toStage, category: now.toCategory },
  });
};

export const ideaWithdrawn: Teller = async (context, event) =>
  newsAbout(
    context,
    event,
    'IDEA_WITHDRAWN',
    await subjectOf(context, event.communityId, ofIdea(event).threadId),
    { changes: { withdrawn: change(false, true) } },
  );

export const ideaRestored: Teller = async (context, event) =>
  newsAbout(
    context,
    event,
    'IDEA_RESTORED',
    await subjectOf(context, event.communityId, ofIdea(event).threadId),
    { changes: { withdrawn: change(true, false) } },
  );

/** Whoever hears of one of the two spaces hears of a move, and of the other space only that there is one. */
export const ideaMoved: Teller = async (context, event): Promise<News | null> => {
  const { threadId, fromSpaceId, toSpaceId } = event.data as unknown as OfIdea & {
    fromSpaceId: string;
    toSpaceId: string;
  };
  const { communityId } = event;
  const subject = await subjectOf(context, communityId, threadId);
  const from = await spaceFacts(context, communityId, fromSpaceId);
  const to = await spaceFacts(context, communityId, toSpaceId);
  if (!subject || !from || !to) return null;
  const actor = await personFacts(context, communityId, event.actorId);
  return {
    kind: 'IDEA_MOVED',
    tell: (hears) => {
      const old = hears(from) ? spaceAsTold(from) : null;
      if (hears(to)) {
        const about = subjectAsTold(context, subject);
        const now = spaceAsTold(to);
        const data = { actor, space: now, about, changes: { space: change(old, now) } };
        return { threadId, commentId: null, data };
      }
      if (old === null) return null;
      const { kind, id, number } = subject;
      const about = { kind, id, number };
      const data = { actor: null, space: null, about, changes: { space: change(old, null) } };
      return { threadId: null, commentId: null, data };
    },
  };
};
