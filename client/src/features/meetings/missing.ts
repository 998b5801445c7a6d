import type { MinuteKind } from '@rapport/shared/vocabulary';

/** What minutes hold so far, as far as it decides whether they can be published. */
export interface MinutesSoFar {
  lines: readonly {
    kind: MinuteKind;
    text: string;
    promise?: { ownerId?: string | null; dueOn: string } | null;
  }[];
  answered: number;
  learned?: string | null;
  /** Whether something was to be found out: a test says what it learned (practice 0.18). */
  asksWhatWasLearned: boolean;
  /** One that took place elsewhere is written down by whoever was there; nobody could ask beforehand. */
  logged: boolean;
}

export type Missing = 'HEARD' | 'DECIDED' | 'PROMISE' | 'ANSWER' | 'LEARNED';

/** What is missing before a meeting can be closed (practice 0.23), said before anybody presses. */
export function missingOf({ lines, answered, learned, asksWhatWasLearned, logged }: MinutesSoFar): Missing[] {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const has = (...kinds: MinuteKind[]) => said.some(({ kind }) => kinds.includes(kind));
  const missing: [Missing, boolean][] = [
    ['HEARD', !has('HEARD')],
    ['DECIDED', !has('WILL_DO', 'WILL_NOT_DO')],
    ['PROMISE', lines.some(({ promise }) => promise && (!promise.dueOn || !promise.ownerId))],
    ['ANSWER', !logged && answered === 0],
    ['LEARNED', asksWhatWasLearned && !learned?.trim()],
  ];
  return missing.filter(([, is]) => is).map(([name]) => name);
}
