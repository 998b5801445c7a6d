import type { StageCategory, Verdict, WordsShown } from '@rapport/shared/vocabulary';

/** What somebody is asked as, the first asked first. */
export const ASKED_AS = ['AUTHOR', 'CO_AUTHOR', 'SUPPORTER'] as const;
export type AskedAs = (typeof ASKED_AS)[number];

/** Hours within which nobody is asked a second question, whatever was shipped. */
export const HOURS_BETWEEN_QUESTIONS = 168;

/** Answers from which on it is told how many said what; of fewer, everybody could tell who did. */
export const FEWEST_SHOWN = 5;

/** Whether an answer reopens the idea: it did not help somebody who asked for it (practice 1.12). */
export function reopens(askedAs: AskedAs, verdict: Verdict): boolean {
  return verdict === 'NOT' && askedAs !== 'SUPPORTER';
}

/** Where a reopened idea goes: the first stage of consideration in the order of the space, else the first open one. */
export function stageToReopenAt<Stage extends { category: StageCategory }>(
  stages: readonly Stage[],
): Stage | null {
  const first = (category: StageCategory): Stage | undefined =>
    stages.find((stage) => stage.category === category);
  return first('CONSIDERING') ?? first('OPEN') ?? null;
}

/**
 * Whether somebody may read the words beside a verdict. The team may, since it is to put right what is wrong; words
 * without a name stay back while so few have answered that everybody could tell whose they are.
 */
export function mayReadWords(shown: WordsShown, answered: number, byTeam: boolean): boolean {
  return byTeam || shown === 'NAMED' || (shown === 'UNNAMED' && answered >= FEWEST_SHOWN);
}
