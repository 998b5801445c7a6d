import type { Merge, PageSuggestion } from './page-suggestion';
import { t } from './words';
import styles from './Suggestion.module.css';

/** What accepting brings about, said before it is done. */
export function WhatAcceptingDoes({
  suggestion,
  merge,
}: {
  suggestion: PageSuggestion;
  merge: Merge | null;
}) {
  const { author, wantsCredit, wantsCoAuthorship, idea } = suggestion;
  const number = (merge?.currentRevision ?? idea.revision) + 1;
  return (
    <p className={styles.quiet}>
      {t(wantsCredit ? 'decide.acceptingCredit' : 'decide.accepting', { number, name: author.name })}
      {wantsCoAuthorship && ` ${t('decide.coAuthor', { name: author.name })}`}
    </p>
  );
}
