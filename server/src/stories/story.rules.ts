import type { NameForm } from '@rapport/shared/telling';
import words from '../locales/en/stories.json' with { type: 'json' };

/** Path of a story's page: its number decides, the words are for people. */
export function storyPath({ number, slug }: { number: number; slug: string }): string {
  return `/stories/${number}${slug === '' ? '' : `-${slug}`}`;
}

const WORDS_A_MINUTE = 220;

/** Whole minutes to read a text aloud in one's head, at least one; scripts without spaces count two signs as a word. */
export function readingMinutes(text: string): number {
  const plain = text.replace(/!\[[^\]]*\]\([^)]*\)/g, ' ').replace(/\]\([^)]*\)/g, ' ');
  const dense = plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu) ?? [];
  const spaced = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return Math.max(1, Math.round((spaced.length + dense.length / 2) / WORDS_A_MINUTE));
}

/** How a person is named; nothing of who they are is left in the words for somebody without a name. */
export function namedAs(form: NameForm, name: string): string {
  if (form === 'NAME') {
    return name;
  }
  return form === 'FIRST_NAME' ? (name.trim().split(/\s+/)[0] ?? name) : words.anonymous;
}

/** First letters for a round sign; null for somebody without a name. */
export function initialsOf(form: NameForm, shown: string): string | null {
  if (form === 'ANONYMOUS') {
    return null;
  }
  const letters = shown.split(/\s+/).map((part) => [...part][0] ?? '');
  return [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toLocaleUpperCase();
}

/** A share, as figures or in words: told of a company story, it stands beside a case (practice 3.12). */
export function claimsAShare(text: string): boolean {
  return /\d\s*(%|‰|percent|per cent)/i.test(text) || /\bpercent\b|\bper cent\b/i.test(text);
}

const OFFERS =
  /\b(?:rewards?|vouchers?|discounts?|gifts?|giveaways?|coupons?|credit notes?|bonus(?:es)?|free (?:of charge|weeks?|months?|years?)|swag|prizes?|raffle|cash ?back|refund you|pay you|in return)\b|[€$£¥]\s?\d|\d\s?(?:[€$£¥]|euros?\b|dollars?\b|% off\b)/i;

/** Whether words of an invitation offer something for a story; nothing is (practice 0.9). */
export function offersSomething(text: string): boolean {
  return OFFERS.test(text);
}
