import type { NotificationKind, StageCategory, ThreadKind } from '@rapport/shared/vocabulary';
import { conversationPath } from '../conversations/conversation.module.js';
import { ideaPath } from '../ideas/idea.module.js';
import { attentionPath } from '../indicators/indicator.module.js';
import { incidentPath } from '../incidents/incident.module.js';
import { irritantPath } from '../irritants/irritant.module.js';
import { MAIL_PREVIEW_MAX } from '../mail/mail.module.js';
import { meetingPath } from '../meetings/meeting.module.js';
import { storyPath } from '../stories/story.module.js';
import { outcomePath } from '../outcomes/outcome.module.js';
import { plainExcerpt } from '../platform/rich-text.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { attentionNotice } from './attention.facts.js';
import type { News } from './delivery.news.js';
import { newsOfDialogue, readBackOfNotice } from './dialogue.facts.js';
import { incidentOfNotice, newsOfIncident } from './incident.facts.js';
import { irritantOfNotice, newsOfIrritant } from './irritant.facts.js';
import { lateNoteOfNotice, newsOfLate } from './late.facts.js';
import { mergeOfNotice, newsOfMerge } from './merge.facts.js';
import { meetingOfNotice, newsOfMeeting } from './meeting.facts.js';
import { newsOfStory, storyOfNotice, tellerOfNotice, wordsOfInvitation } from './story.facts.js';
import { NEWS_OF_OUTCOME, outcomeOfNotice } from './outcome.facts.js';
import { newsOfFollowUp } from './follow-up.facts.js';
import { newsOfFeeling } from './feeling.facts.js';
import { newsOfRating } from './rating.facts.js';
import { newsOfPromise, pageOfHandOver, promiserOfNotice } from './promise.facts.js';
import { newsOfRecovery, titleOutOfSight } from './recovery.facts.js';
import { declinerOfReview, newsOfReview } from './review.facts.js';
import { newsOfSuggestion, suggestionOfNotice } from './suggestion.facts.js';
import { NEWS_TOGETHER, togetherOfNotice } from './together.facts.js';

/** What a mail about an event quotes. */
export interface NoticeFacts {
  community: string;
  language: string;
  /** Who did it, as they are called today. */
  actor: { name: string; isTeam: boolean };
  title: string;
  /** Path of the very place. */
  path: string;
  /** What a person said, cut and without marks: once for all who are told. */
  quoted: string;
  /** Who said that, where it was not who did what is told. */
  quotedBy?: NoticeFacts['actor'] | null;
  /** The first words of it. */
  preview: string;
  answer: AnswerFacts | null;
  /** What else is told, in sentences of ours. */
  more?: readonly string[];
  /** Day by which an answer was said to come, as YYYY-MM-DD. */
  answerBy: string | null;
}

/** Longest quotation in a mail; the rest is read on the page. */
const QUOTE_MAX = 1_500;

export interface AnswerFacts {
  fromStage: string;
  toStage: string;
  toCategory: StageCategory;
  serves: string | null;
  reason: string | null;
  constraint: string | null;
  wouldChange: string | null;
  reviewOn: string | null;
  noReviewReason: string | null;
}

interface Row extends Omit<AnswerFacts, 'fromStage'> {
  fromStage: string | null;
  community: string;
  language: string;
  actorName: string;
  isTeam: boolean;
  kind: ThreadKind;
  number: number;
  slug: string;
  /** Of the suggestion within its idea. */
  suggestion: number | null;
  title: string;
  text: string;
  answerBy: string | null;
  quotedBy: NoticeFacts['actor'] | null;
  ownPage: string | null;
}

const facts = statement<Row>(
  'inbox.notice_facts',
  `select y.name as community, y.language, coalesce(${tellerOfNotice('$6::text')}, case when m.left_at is null then m.name else '' end) as "actorName",
     m.role in ('STAFF', 'ADMIN') as "isTeam", t.kind, coalesce(d.number, v.number, r.number, si.number, oc.number, ic.number, sy.number, mt.number) as number, su.number as suggestion,
     coalesce(d.slug, v.slug, r.slug, si.slug, oc.slug, ic.slug, sy.slug, mt.slug) as slug,
     coalesce(${titleOutOfSight('$6::text', '$7::uuid', '$3::uuid')}, d.title, v.title, r.title, si.title, oc.title, ic.title, sy.title, mt.title) as title,
     coalesce(c.text, a.text, ${wordsOfInvitation('$6::text', '$7::uuid')}, ${newsOfIrritant('$6::text')}, ${newsOfMerge('$6::text')}, ${NEWS_TOGETHER},
       ${newsOfDialogue('$6::text', '$7::uuid')}, ${newsOfLate('$6::text', '$7::uuid')}, ${newsOfReview('$6::text', '$7::uuid')}, ${newsOfPromise('$6::text', '$7::uuid')},
       ${newsOfRating('$6::text', '$7::uuid', '$3::uuid')}, ${newsOfFeeling('$6::text')}, ${newsOfFollowUp('$6::text', '$7::uuid')},
       ${newsOfRecovery('$6::text', '$7::uuid', '$3::uuid')}, d.text, v.text, r.situation,
       ${newsOfSuggestion('$6::text')}, ${NEWS_OF_OUTCOME}, ${newsOfIncident('$6::text')}, ${newsOfStory('$6::text', '$7::uuid')}, ${newsOfMeeting('$6::text')}) as text, a.from_stage as "fromStage", a.to_stage as "toStage",
     a.to_category as "toCategory", a.serves, a.reason, a.constraint_text as "constraint",
     a.would_change as "wouldChange", a.review_on as "reviewOn", a.no_review_reason as "noReviewReason",
     case when $6::text = 'LATE_NOTE' then ln.answer_by end as "answerBy",
     coalesce(${declinerOfReview('$6::text', '$7::uuid')}, ${promiserOfNotice('$6::text', '$7::uuid')}) as "quotedBy",
     ${pageOfHandOver('$6::text', '$7::uuid')} as "ownPage"
   from thread t
   join community y on y.id = t.community_id
   join member m on m.community_id = t.community_id and m.id = $3
   left join idea d on d.community_id = t.community_id and d.thread_id = t.id
   left join conversation v on v.community_id = t.community_id and v.thread_id = t.id
   ${irritantOfNotice('t.id', '$7::uuid')}
   ${mergeOfNotice('$7::uuid')}
   ${togetherOfNotice('$7::uuid')}
   ${readBackOfNotice('$7::uuid')}
   ${lateNoteOfNotice('$7::uuid')}
   ${suggestionOfNotice('t.id')}
   ${outcomeOfNotice('t.id')}
   ${incidentOfNotice('t.id')}
   ${storyOfNotice('t.id')}
   ${meetingOfNotice('t.id')}
   left join comment c on c.community_id = t.community_id and c.id = $4::uuid
   left join answer a on a.community_id = t.community_id and a.id = $5::uuid
   where t.community_id = $1 and t.id = $2`,
);

/** Paths of the pages of what a thread belongs to. */
export const THREAD_PATHS: Record<
  ThreadKind,
  (row: { number: number; slug: string; suggestion: number | null }) => string
> = {
  IDEA: ({ number, slug }) => ideaPath(number, slug),
  CONVERSATION: conversationPath,
  IRRITANT: irritantPath,
  SUGGESTION: ({ number, slug, suggestion }) => `${ideaPath(number, slug)}/suggestions/${suggestion}`,
  OUTCOME: outcomePath,
  INCIDENT: incidentPath,
  STORY: storyPath,
  MEETING: meetingPath,
};

interface Place {
  commentId: string | null;
  answerId: string | null;
  detailId: string | null;
  /** Path of its own page, where the kind alone does not say whether it has one. */
  ownPage?: string | null;
}

/** Where such things stand, after the path of the page of what their thread belongs to. */
const PLACES: Partial<Record<NotificationKind, (detailId: string) => string>> = {
  IDEA_REVISED: () => '#your-support',
  CO_AUTHOR_INVITATION: () => '#co-authors',
  CO_AUTHOR_ANSWER: () => '#co-authors',
  CREDIT: (id) => `#credit-${id}`,
  READ_BACK: (id) => `#read-back-${id}`,
  READ_BACK_ANSWER: (id) => `#read-back-${id}`,
  DIFFERENCE: (id) => `/differences#difference-${id}`,
  DIFFERENCE_STALLED: (id) => `/differences#difference-${id}`,
  DIFFERENCE_CLOSED: (id) => `/differences#difference-${id}`,
  IDEA_MERGED: (id) => `#merge-${id}`,
  MERGE_OBJECTION: (id) => `#merge-${id}`,
  CALL_FOR_IDEAS: () => '#call-for-ideas',
  LATE: () => '#late',
  LATE_NOTE: () => '#late',
  REVIEW_DUE: () => '#review',
  REVIEW_BEGUN: () => '#review',
  ANSWER_RATED: (id) => `#answer-${id}`,
  FOLLOW_UP_ANSWER: () => '#did-it-help',
  IDEA_REOPENED: () => '#reopened',
  HANDED_OVER: (id) => `#hand-over-${id}`,
  INCIDENT_REPORT: () => '#report',
  INCIDENT_DUE: () => '#report',
  MEETING_MINUTES: () => '#minutes',
  MEETING_CORRECTED: () => '#minutes',
  MEETING_DUE: () => '/minutes',
};

/** What has a page of its own, wherever its thread belongs to. */
const OWN_PAGES: Partial<Record<NotificationKind, (detailId: string) => string>> = {
  PROMISE_MADE: (id) => `/promises/${id}`,
  PROMISE_MOVED: (id) => `/promises/${id}`,
  PROMISE_KEPT: (id) => `/promises/${id}`,
  PROMISE_DROPPED: (id) => `/promises/${id}`,
  PROMISE_DUE: (id) => `/promises/${id}`,
  FOLLOW_UP: (id) => `/did-it-help/${id}`,
  RECOVERY_OPENED: (id) => `/recoveries/${id}`,
  RECOVERY_WORD: (id) => `/recoveries/${id}`,
  RECOVERY_DUE: (id) => `/recoveries/${id}`,
  RECOVERY_CLOSED: (id) => `/recoveries/${id}`,
  STORY_INVITATION: (id) => `/stories/invitations/${id}`,
  MEMORY: () => '/me/journey#remembered',
  INDICATOR_LIMIT: attentionPath,
  FEELING: (id) => `/me/how-it-felt#feeling-${id}`,
};

/** Path of the very place that a notice is about. @param page of what its thread belongs to. */
export function placeOf(page: string, place: Place, kind: NotificationKind): string {
  const own = place.detailId === null ? undefined : OWN_PAGES[kind]?.(place.detailId);
  return place.ownPage ?? own ?? page + anchorOf(place, kind);
}

/** Where in the page of what a thread belongs to something stands that happened there. */
function anchorOf({ commentId, answerId, detailId }: Place, kind: NotificationKind): string {
  if (commentId) {
    return `#comment-${commentId}`;
  }
  if (answerId) {
    return `#answer-${answerId}`;
  }
  return PLACES[kind]?.(detailId ?? '') ?? '';
}

/** What mails about an event say; null when the thread is gone. */
export async function noticeFacts(
  tx: Tx,
  event: { communityId: string; actorId: string },
  news: News,
): Promise<NoticeFacts | null> {
  const { threadId, commentId, answerId } = news;
  if (threadId === null) return attentionNotice(tx, event, news);
  const kind = news.others?.kind ?? 'MENTION';
  const about = [commentId, answerId, kind, news.detailId];
  const row = await tx.row(facts, [event.communityId, threadId, event.actorId, ...about]);
  if (!row) {
    return null;
  }
  const { community, language, actorName, isTeam, title, text, fromStage, answerBy, quotedBy } = row;
  const path = THREAD_PATHS[row.kind](row);
  return {
    community,
    language,
    actor: { name: actorName, isTeam },
    title,
    path: placeOf(path, { ...news, ownPage: row.ownPage }, kind),
    quoted: plainExcerpt(text, QUOTE_MAX),
    quotedBy,
    preview: plainExcerpt(text, MAIL_PREVIEW_MAX),
    answer: fromStage === null ? null : { ...row, fromStage },
    answerBy,
  };
}
