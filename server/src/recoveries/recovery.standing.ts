import { CONTACTS_WITHOUT_REPLY } from '@rapport/shared/limits';
import words from '../locales/en/recoveries.json' with { type: 'json' };
import { fill } from '../platform/words.js';
import { OWED_KINDS, isSilentEnough, missingIn, silenceIn, type SaidWord } from './recovery.rules.js';

/**
 * Why a recovery cannot be closed without a reply now, for people; null when it can.
 *
 * @param today YYYY-MM-DD in the community's time zone.
 */
export function whyOpen(said: readonly SaidWord[], today: string, timeZone: string): string | null {
  const missing = missingIn(said);
  const lacks = OWED_KINDS.find((kind) => missing.includes(kind));
  if (lacks) {
    return words.lacks[lacks];
  }
  const silence = silenceIn(said, timeZone);
  if (isSilentEnough(silence, today)) {
    return null;
  }
  return silence.contacts < CONTACTS_WITHOUT_REPLY
    ? fill(words.tooFewContacts, { count: CONTACTS_WITHOUT_REPLY })
    : fill(words.tooEarly, { day: silence.endsFrom ?? '' });
}
