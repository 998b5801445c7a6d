import type { CreditConsent, CreditKind } from '@rapport/shared/vocabulary';

/** What an answer makes of a credit: who once agreed withdraws, who never did refuses. */
export function answered(before: CreditConsent, consent: boolean): CreditConsent {
  if (consent) {
    return 'GIVEN';
  }
  return before === 'GIVEN' || before === 'WITHDRAWN' ? 'WITHDRAWN' : 'REFUSED';
}

/** Words as they are compared: case, white space and a full stop at the end make no difference. */
export function comparable(what: string): string {
  return what.trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase();
}

interface Source {
  kind: CreditKind;
  ideaPath: string;
  suggestionNumber: number | null;
  commentId: string | null;
  revision: number | null;
}

/** Path of the very words of a credit: the suggestion, the comment, what the revision changed, or all that was written. */
export function pathOfWords({ kind, ideaPath, suggestionNumber, commentId, revision }: Source): string {
  if (suggestionNumber !== null) {
    return `${ideaPath}/suggestions/${suggestionNumber}`;
  }
  if (commentId !== null) {
    return `${ideaPath}#comment-${commentId}`;
  }
  if (revision !== null && revision > 1) {
    return `${ideaPath}/versions?from=${revision - 1}&to=${revision}`;
  }
  return kind === 'CO_AUTHOR' ? `${ideaPath}/versions` : ideaPath;
}
