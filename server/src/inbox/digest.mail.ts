import { MAIL_PREVIEW_MAX, type MailBlock, type MailContent, type MailThing } from '../mail/mail.module.js';
import digest from '../locales/en/digest.json' with { type: 'json' };
import words from '../locales/en/inbox.json' with { type: 'json' };
import { plainExcerpt } from '../platform/rich-text.js';
import { fill } from '../platform/words.js';
import type { DigestNotice, DigestReader } from './digest.facts.js';
import { arrange, DIGEST_PARTS, type DigestThing } from './digest.rules.js';
import { dayIn, greetingFor, nameOf } from './notice.words.js';

/** Longest quotation of each notice; the rest is read on the page. */
const QUOTE_MAX = 300;

export interface DigestLinks {
  /** Address of this place, without a slash at the end. */
  publicUrl: string;
  /** The page of the reader's choices. */
  preference: string;
  /** A page with a button that ends this mail. */
  unsubscribe: string;
}

type Told = DigestThing<DigestNotice>;

function counted(sentences: { one: string; other: string }, count: number, language: string): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  return fill(sentences[form], { count });
}

function saidOf(notice: DigestNotice, language: string): string {
  const { kind, others, count } = notice;
  const one = fill(digest.said[kind], { who: nameOf(notice) });
  const said = others > 0 ? fill(counted(digest.andOthers, others, language), { said: one }) : one;
  return count > others + 1 ? fill(digest.times, { said, count }) : said;
}

function notesOf({ fromStage, toStage, reviewOn, answerBy }: DigestNotice, language: string): string[] {
  return [
    fromStage !== null &&
      fromStage !== toStage &&
      fill(words.answer.moved, { from: fromStage, to: toStage ?? '' }),
    reviewOn !== null && fill(words.answer.review, { day: dayIn(reviewOn, language) }),
    answerBy !== null && fill(words.answerBy, { day: dayIn(answerBy, language) }),
  ].filter((note) => note !== false);
}

function thingOf({ notices, left }: Told, { language }: DigestReader, publicUrl: string): MailThing {
  const reasons = new Set(notices.map(({ reason }) => reason));
  // The reason stands once where it is the same for all that happened to the thing.
  const shared = reasons.size === 1 ? [...reasons].map((reason) => words.because[reason]) : [];
  const [first] = notices;
  return {
    title: first?.title ?? '',
    url: publicUrl + (first?.page ?? ''),
    notices: notices.map((notice) => ({
      said: saidOf(notice, language),
      url: publicUrl + notice.path,
      quote: plainExcerpt(notice.text, QUOTE_MAX) || null,
      notes: [...notesOf(notice, language), ...(shared.length > 0 ? [] : [words.because[notice.reason]])],
    })),
    notes: [...(left > 0 ? [counted(digest.left, left, language)] : []), ...shared],
  };
}

function wordsOf({ title, notices, notes }: MailThing): string[] {
  return [title, ...notices.flatMap(({ said, quote, notes: own }) => [said, quote ?? '', ...own]), ...notes];
}

/** Everything that waited for a member's digest as one mail; null when there is nothing to say. */
export function digestMail(
  reader: DigestReader,
  notices: readonly DigestNotice[],
  links: DigestLinks,
): MailContent | null {
  const { things, left } = arrange(notices);
  const [first, ...rest] = things.flatMap((thing) => thing.notices);
  if (!first) {
    return null;
  }
  const { community, language, preferences } = reader;
  const pace = preferences.mailPace === 'NEVER' ? 'DAILY' : preferences.mailPace;
  const told = things.map((thing) => ({ part: thing.part, block: thingOf(thing, reader, links.publicUrl) }));
  const parts = DIGEST_PARTS.flatMap((part): MailBlock[] => {
    const blocks = told.filter((thing) => thing.part === part).map(({ block }) => block);
    const heading: MailBlock = { kind: 'heading', text: digest.parts[part] };
    return blocks.length > 0
      ? [heading, ...blocks.map((block) => ({ kind: 'thing', ...block }) as const)]
      : [];
  });
  const more: MailBlock[] =
    left > 0 ? [{ kind: 'paragraph', text: counted(digest.more, left, language) }] : [];
  const count = things.length + left - 1;
  const values = { said: saidOf(first, language), title: first.title, count };
  return {
    community,
    subject: fill(count > 0 ? digest.subjectMore : digest.subject, values),
    preview: plainExcerpt([first, ...rest].map(({ text }) => text).join('\n\n'), MAIL_PREVIEW_MAX),
    value: digest.value,
    blocks: [
      {
        kind: 'paragraph',
        text: greetingFor(reader.name, [community, ...told.flatMap(({ block }) => wordsOf(block))]),
      },
      { kind: 'paragraph', text: digest.intro[pace] },
      ...parts,
      ...more,
      { kind: 'button', label: digest.button, url: `${links.publicUrl}/inbox` },
    ],
    footer: digest.footer[pace],
    choose: { label: digest.choose, url: links.preference },
    unsubscribe: { label: digest.stop, url: links.unsubscribe },
  };
}
