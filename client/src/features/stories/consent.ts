import type { ConsentUse, NameForm } from '@rapport/shared/telling';
import { CONSENT_USES } from '@rapport/shared/telling';
import type { Consent } from './story';

/** One place that somebody is asked about: a use of a story or of the team's side, or the page that shows both. */
export type Place = ConsentUse | 'JOINT';
export type Part = 'STORY' | 'SIDE';

/** The places one is asked about, the site first: without it the others mean nothing. */
export const placesOf = (): readonly Place[] => [...CONSENT_USES, 'JOINT'];

/** How the API names a place: the page of both is a part of its own, on the site. */
export const toApi = (place: Place, part: Part): { part: 'STORY' | 'SIDE' | 'JOINT'; use: ConsentUse } =>
  place === 'JOINT' ? { part: 'JOINT', use: 'SITE' } : { part, use: place };

/** What the ledger says of a place: the consent that stands, or else the last one that ended. */
export function consentFor(consents: readonly Consent[], place: Place, part: Part): Consent | null {
  const asked = toApi(place, part);
  const rows = consents.filter((row) => row.part === asked.part && row.use === asked.use);
  const last = rows.toSorted((one, other) => one.givenAt.localeCompare(other.givenAt)).at(-1);
  return rows.find(({ live }) => live) ?? last ?? null;
}

/** Consents as their places are asked for: the site first, the page of both sides last. */
export function inOrder<Row extends Pick<Consent, 'part' | 'use'>>(rows: readonly Row[]): Row[] {
  const at = ({ part, use }: Row) => placesOf().indexOf(part === 'JOINT' ? 'JOINT' : use);
  return rows.toSorted((one, other) => at(one) - at(other));
}

/** A name as it is shown in this form; null for somebody unnamed. */
export function nameAs(form: NameForm, name: string): string | null {
  if (form === 'ANONYMOUS') return null;
  return form === 'FIRST_NAME' ? (name.trim().split(/\s+/)[0] ?? name) : name;
}

/** Days before its end from which a consent is said to end soon. */
const SOON = 14;

/** Whether a consent that stands ends within two weeks. @param today a day in the community's time zone */
export function endsSoon({ live, until }: Pick<Consent, 'live' | 'until'>, today: string): boolean {
  if (!live || until === null) return false;
  return Date.parse(until) - Date.parse(today) <= SOON * 86_400_000;
}
