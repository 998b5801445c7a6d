import type { DeliveryKind } from '@rapport/shared/vocabulary';

/** JSON in which words of people are marked, so that they can be left out later. */
export type Marked =
  null | boolean | number | string | Marked[] | { [name: string]: Marked } | { $said: string };

export type Plain = null | boolean | number | string | Plain[] | { [name: string]: Plain };

/** Marks words that somebody wrote. */
export function said(words: string | null | undefined): Marked {
  return words == null ? null : { $said: words };
}

/** Old and new value of one field. */
export function change(old: Marked, now: Marked): Marked {
  return { old, new: now };
}

/** Takes the marks off. @param withWords false leaves null where words were. */
export function unmarked(value: Marked, withWords: boolean): Plain {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((part) => unmarked(part, withWords));
  if (isSaid(value)) return withWords ? value.$said : null;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unmarked(part, withWords)]));
}

function isSaid(value: object): value is { $said: string } {
  return typeof (value as { $said?: unknown }).$said === 'string';
}

/** A kind as it is on the wire: `idea.posted`. */
export function wireName(kind: DeliveryKind): string {
  return kind.toLowerCase().replace('_', '.');
}

/** What is sent of an event: the fields of Standard Webhooks. */
export interface Message {
  type: string;
  /** When it happened, ISO 8601. */
  timestamp: string;
  data: { [name: string]: Plain };
}

/** What is kept of a delivery's words and facts. */
export interface Payload {
  /** When it happened, ISO 8601. */
  at: string;
  data: { [name: string]: Marked };
}

/**
 * What a delivery says now.
 *
 * @param withdrawn whether what it is about was taken back since: then its words stay here.
 */
export function messageOf(kind: DeliveryKind, { at, data }: Payload, withdrawn: boolean): Message {
  const plain = unmarked(data, !withdrawn) as Message['data'];
  return { type: wireName(kind), timestamp: at, data: withdrawn ? { ...plain, withdrawn: true } : plain };
}
