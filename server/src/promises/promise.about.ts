import type { PromiseSource as SourceKind, ThreadKind } from '@rapport/shared/vocabulary';
import { conversationPath } from '../conversations/conversation.module.js';
import { ideaPath } from '../ideas/idea.module.js';
import { PromiseAbout } from './promise.type.js';

/** Joins of what a thread `t` belongs to, whichever it is. */
export const ABOUT_JOINS = `
   left join idea ad on ad.community_id = t.community_id and ad.thread_id = t.id
   left join conversation av on av.community_id = t.community_id and av.thread_id = t.id
   left join irritant ar on ar.community_id = t.community_id and ar.thread_id = t.id
   left join outcome ao on ao.community_id = t.community_id and ao.thread_id = t.id
   left join incident an on an.community_id = t.community_id and an.thread_id = t.id
   left join meeting am on am.community_id = t.community_id and am.thread_id = t.id
   left join suggestion asu on asu.community_id = t.community_id and asu.thread_id = t.id
   left join idea asi on asi.community_id = t.community_id and asi.id = asu.idea_id`;

/** What those joins say of it, as one value. */
export const ABOUT = `json_build_array(t.kind, coalesce(ad.number, av.number, ar.number, ao.number, an.number, am.number, asi.number),
     coalesce(ad.slug, av.slug, ar.slug, ao.slug, an.slug, am.slug, asi.slug),
     coalesce(ad.title, av.title, ar.title, ao.title, an.title, am.title, asi.title), asu.number)`;

export type AboutRow = [
  kind: ThreadKind,
  number: number | null,
  slug: string | null,
  title: string | null,
  suggestion: number | null,
];

const numbered = (place: string, number: number | null, slug: string | null): string =>
  `/${place}/${number}${slug ? `-${slug}` : ''}`;

/** Pages of what a thread belongs to; those of later features are known here by their address alone. */
const PATHS: Record<string, (row: AboutRow) => string> = {
  IDEA: ([, number, slug]) => ideaPath(number ?? 0, slug ?? ''),
  CONVERSATION: ([, number, slug]) => conversationPath({ number: number ?? 0, slug: slug ?? '' }),
  IRRITANT: ([, number, slug]) => numbered('irritants', number, slug),
  SUGGESTION: ([, number, slug, , suggestion]) =>
    `${ideaPath(number ?? 0, slug ?? '')}/suggestions/${suggestion}`,
  OUTCOME: ([, number, slug]) => numbered('outcomes', number, slug),
  INCIDENT: ([, number, slug]) => numbered('incidents', number, slug),
  MEETING: ([, number, slug]) => numbered('meetings', number, slug),
};

/** What a thread belongs to, from a row with `ABOUT`. */
export function asAbout(row: AboutRow): PromiseAbout {
  const [kind, , , title] = row;
  return Object.assign(new PromiseAbout(), { kind, title: title ?? '', path: PATHS[kind]?.(row) ?? '/' });
}

const ANCHORS: Partial<Record<SourceKind, (id: string) => string>> = {
  ANSWER: (id) => `#answer-${id}`,
  COMMENT: (id) => `#comment-${id}`,
  LATE_NOTE: () => '#late',
};

/** Path of the very place where something was said. @param page that of what its thread belongs to. */
export function sourcePath(page: string, kind: SourceKind, id: string): string {
  return page + (ANCHORS[kind]?.(id) ?? '');
}
