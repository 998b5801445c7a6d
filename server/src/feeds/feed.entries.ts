import { isTeam, asFace, type FaceRow } from '../members/member.module.js';
import { ideaPath } from '../ideas/idea.module.js';
import feedWords from '../locales/en/feeds.json' with { type: 'json' };
import { plainExcerpt, readElsewhere } from '../platform/rich-text.js';
import { fill } from '../platform/words.js';
import { v5 } from 'uuid';
import type { AnswerRow, CommentRow, IdeaRow, OfIdea, RevisionRow, Words } from './feed.queries.js';
import type { Entry } from './feed.xml.js';

/** Where a feed is read from, and in which language days are written. */
export interface Here {
  origin: string;
  language: string;
}

/** Excerpts of words that are too long to be told whole. */
const EXCERPT = 800;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Somebody's words within a sentence of ours: what turns their direction ends with them. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** The id of what has no row of its own; the same for ever. @param of UUID of what it belongs to. */
export function derivedId(name: string, of: string): string {
  return `urn:uuid:${v5(name, of)}`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export function titled(template: string, values: Record<string, string>): string {
  const own = Object.entries(values).map(([key, value]) => [key, isolated(value)]);
  return fill(template, Object.fromEntries(own) as Record<string, string>);
}

export function authorOf(face: FaceRow, { origin }: Here, byTeam?: boolean): Entry['author'] {
  const { id, name, role, hasLeft } = asFace(face);
  const spoken = (byTeam ?? isTeam(role)) && !hasLeft ? titled(feedWords.team, { name }) : name;
  return hasLeft ? { name } : { name: spoken, uri: `${origin}/members/${id}` };
}

function linkTo({ origin }: Here, { number, slug }: OfIdea, anchor = ''): string {
  return new URL(ideaPath(number, slug) + anchor, origin).href;
}

export function htmlOf({ html, beginning }: Words, here: Here, link: string): string {
  return html === null
    ? `<p>${escaped(plainExcerpt(beginning ?? '', EXCERPT))} <a href="${escaped(link)}">${feedWords.more}</a></p>`
    : readElsewhere(html, here.origin);
}

function categoryOf({ spaceSlug, spaceName }: OfIdea): Entry['category'] {
  return { term: spaceSlug, label: spaceName };
}

export function ideaEntry(idea: IdeaRow, here: Here): Entry {
  const link = linkTo(here, idea);
  return {
    id: `urn:uuid:${idea.id}`,
    title: idea.title,
    link,
    author: authorOf(idea.face, here),
    published: idea.published,
    updated: idea.updated,
    html: htmlOf(idea, here, link),
    category: categoryOf(idea),
  };
}

/** An official answer: from where to where, its words, and what belongs to a decline (practice 2.4). */
export function answerEntry(answer: AnswerRow, here: Here): Entry {
  const { title, fromStage: from, toStage: to } = answer;
  const hasMoved = from !== to;
  const link = linkTo(here, answer, `#answer-${answer.id}`);
  const { name } = asFace(answer.face);
  const parts = [
    [feedWords.serves, answer.serves],
    [feedWords.reason, answer.reason],
    [feedWords.constraint, answer.constraint],
    [feedWords.wouldChange, answer.wouldChange],
    [feedWords.reviewOn, answer.reviewOn && dayIn(here.language, answer.reviewOn)],
    [feedWords.noReview, answer.noReviewReason],
  ].flatMap(([label, text]) =>
    text ? [`<p><strong>${label}</strong><br>${escaped(text).replace(/\n/g, '<br>')}</p>`] : [],
  );
  return {
    id: `urn:uuid:${answer.id}`,
    title: hasMoved
      ? titled(feedWords.entry.moved, { title, from, to })
      : titled(feedWords.entry.answered, { title, name }),
    link,
    author: authorOf(answer.face, here),
    published: answer.published,
    updated: answer.published,
    html: [
      ...(hasMoved ? [`<p>${fill(feedWords.move, { from: escaped(from), to: escaped(to) })}</p>`] : []),
      htmlOf(answer, here, link),
      ...parts,
    ].join('\n'),
    category: categoryOf(answer),
  };
}

export function dayIn(language: string, day: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

export function commentEntry(comment: CommentRow, idea: IdeaRow, here: Here): Entry {
  const { name } = asFace(comment.face);
  const link = linkTo(here, idea, `#comment-${comment.id}`);
  return {
    id: `urn:uuid:${comment.id}`,
    title: titled(feedWords.entry.commented, { name, title: idea.title }),
    link,
    author: authorOf(comment.face, here, comment.byTeam),
    published: comment.published,
    updated: comment.updated,
    html: htmlOf(comment, here, link),
    category: categoryOf(idea),
  };
}

/** New words of an idea. */
export function revisionEntry(revision: RevisionRow, idea: IdeaRow, here: Here): Entry {
  const { name } = asFace(revision.face);
  const link = linkTo(here, idea);
  return {
    id: derivedId(`revision ${revision.number}`, idea.id),
    title: titled(feedWords.entry.revised, { name, title: idea.title }),
    link,
    author: authorOf(revision.face, here),
    published: revision.published,
    updated: revision.published,
    html: htmlOf(revision, here, link),
    category: categoryOf(idea),
  };
}
