import words from '../locales/en/inbox.json' with { type: 'json' };
import { fill } from '../platform/words.js';

/** How somebody is called in a mail: their name of today, with the word that marks the team. */
export function nameOf({ name, isTeam }: { name: string; isTeam: boolean }): string {
  const called = name === '' ? words.formerMember : name;
  return isTeam ? fill(words.team, { name: called }) : called;
}

/**
 * The greeting of a mail. Somebody is called by name once at most (practice 0.8): here, unless what the mail says does
 * it already.
 *
 * @param said everything else in the mail.
 */
export function greetingFor(name: string, said: readonly string[]): string {
  const isNamed = said.some((text) => text.includes(name));
  return isNamed ? words.greetingNoName : fill(words.greeting, { name });
}

/** A day as people read it. @param date as YYYY-MM-DD. */
export function dayIn(date: string, language: string): string {
  const moment = new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
}
