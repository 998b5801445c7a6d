import { diffArrays } from 'diff';

/** Words of an idea. */
export interface Wording {
  title: string;
  text: string;
}

/** A revision that changes more than this part of the words changes what is proposed. */
export const MATERIAL_SHARE = 0.2;

/** Steps that comparing two short lists of words may take. */
const FEW_STEPS = 100;

const segmenters = new Map<string, Intl.Segmenter>();

/** @param language a BCP 47 tag; what is none is read as English. */
function segmenterFor(language: string): Intl.Segmenter {
  const present = segmenters.get(language);
  if (present) {
    return present;
  }
  const [known = 'en'] = Intl.Segmenter.supportedLocalesOf(language);
  const made = new Intl.Segmenter(known, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/**
 * The pieces of a text: each word or sign with the white space before it, so that put together they are the text again,
 * and words added at the end leave what stands there alone.
 */
export function piecesOf(text: string, language: string): string[] {
  const pieces: string[] = [];
  let space = '';
  for (const { segment } of segmenterFor(language).segment(text)) {
    if (segment.trim() === '') {
      space += segment;
    } else {
      pieces.push(space + segment);
      space = '';
    }
  }
  return space === '' ? pieces : [...pieces, space];
}

/** The words alone, as they are compared: without signs, and large letters like small ones. */
export function wordsOf(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterFor(language).segment(text)) {
    if (isWordLike) {
      words.push(segment.normalize('NFC').toLowerCase());
    }
  }
  return words;
}

/**
 * Which part of the words changed, from 0 to 1: the larger of words taken out and words put in, by the words there
 * were. A word put in place of another counts once. Of a long text of which far more than a material part changed, the
 * answer is 1: counting exactly would take seconds.
 */
export function changedShare(before: string, after: string, language: string): number {
  const former = wordsOf(before, language);
  const now = wordsOf(after, language);
  // Each step takes a word out or puts one in. Where there are more than these, it is material whatever the exact part.
  const maxEditLength = Math.max(FEW_STEPS, Math.ceil(2 * MATERIAL_SHARE * former.length));
  const changes = diffArrays(former, now, { maxEditLength });
  if (!changes) {
    return 1;
  }
  let removed = 0;
  let added = 0;
  for (const change of changes) {
    removed += change.removed ? change.count : 0;
    added += change.added ? change.count : 0;
  }
  const most = Math.max(removed, added);
  return most === 0 ? 0 : Math.min(1, most / Math.max(1, former.length));
}

/** Whether so many words changed that support for the former text may no longer be support for this one. */
export function isMaterialChange(before: Wording, after: Wording, language: string): boolean {
  const whole = ({ title, text }: Wording): string => `${title}\n${text}`;
  return changedShare(whole(before), whole(after), language) > MATERIAL_SHARE;
}
