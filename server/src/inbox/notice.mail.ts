import type { NotificationKind, NotificationReason } from '@rapport/shared/vocabulary';
import words from '../locales/en/inbox.json' with { type: 'json' };
import type { MailBlock, MailContent } from '../mail/mail.module.js';
import { fill } from '../platform/words.js';
import type { AnswerFacts, NoticeFacts } from './notice.facts.js';
import { dayIn, greetingFor, nameOf } from './notice.words.js';

export interface NoticeReader {
  name: string;
  kind: NotificationKind;
  reason: NotificationReason;
}

export interface NoticeLinks {
  /** The very place. */
  page: string;
  /** The preference that decides about this mail. */
  preference: string;
  /** A page with a button that ends mail of this kind. */
  unsubscribe: string;
}

function answerLines(answer: AnswerFacts, language: string): string[] {
  const { fromStage, toStage, serves, reason, constraint, wouldChange, reviewOn, noReviewReason } = answer;
  const lines = words.answer;
  return [
    fromStage === toStage ? null : fill(lines.moved, { from: fromStage, to: toStage }),
    serves && fill(lines.serves, { text: serves }),
    reason && fill(lines.reason, { text: reason }),
    constraint && fill(lines.constraint, { text: constraint }),
    wouldChange && fill(lines.wouldChange, { text: wouldChange }),
    reviewOn && fill(lines.review, { day: dayIn(reviewOn, language) }),
    noReviewReason && fill(lines.noReview, { text: noReviewReason }),
  ].filter((line): line is string => Boolean(line));
}

/**
 * A notice as a mail. Somebody is called by name once at most (practice 0.8): in the greeting, unless the words that
 * are quoted do it already.
 */
export function noticeMail(reader: NoticeReader, facts: NoticeFacts, links: NoticeLinks): MailContent {
  const { actor, title, community, quoted } = facts;
  const who = nameOf(actor);
  const by = facts.quotedBy ? nameOf(facts.quotedBy) : who;
  const sentences = words.mail[reader.kind];
  const rest = [
    fill(sentences.intro, { who, title }),
    ...(facts.more ?? []),
    ...(facts.answerBy ? [fill(words.answerBy, { day: dayIn(facts.answerBy, facts.language) })] : []),
    ...(facts.answer ? answerLines(facts.answer, facts.language) : []),
  ];
  const greeting = greetingFor(reader.name, [quoted, by, title, community, ...rest]);
  const [intro = '', ...more] = rest;
  return {
    community,
    subject: fill(sentences.subject, { who, title }),
    preview: facts.preview,
    value: sentences.value,
    blocks: [
      paragraph(greeting),
      paragraph(intro),
      // Some of what happened was said in no words.
      ...(quoted ? [{ kind: 'quote', text: quoted, by } as const] : []),
      ...more.map(paragraph),
      { kind: 'button', label: sentences.button, url: links.page },
    ],
    footer: words.because[reader.reason],
    choose: { label: words.choose, url: links.preference },
    unsubscribe: { label: words.stop[reader.kind], url: links.unsubscribe },
  };
}

function paragraph(text: string): MailBlock {
  return { kind: 'paragraph', text };
}
