import { SectionTitle } from '../../ui/layout/PageHead';
import { Comparison } from './diff/Comparison';
import { presentOf, type PageSuggestion } from './page-suggestion';
import { t } from './words';
import styles from './Suggestion.module.css';

/** What a suggestion changes: as it was written, and joined with the present text when that moved on meanwhile. */
export function Changes({ suggestion }: { suggestion: PageSuggestion }) {
  const { merge, baseTitle, baseText, title, text } = suggestion;
  const written = <Comparison before={{ title: baseTitle, text: baseText }} after={{ title, text }} />;
  return (
    <section className={styles.changes} aria-labelledby="changes">
      <SectionTitle id="changes">{t('page.changes')}</SectionTitle>
      {merge ? (
        <>
          <p className={styles.moved} role="status">
            {t('page.movedOn', { number: merge.currentRevision })}{' '}
            {merge.isClean
              ? t('page.movedOnClean')
              : t('page.movedOnConflicts', { count: merge.conflicts.length })}
          </p>
          {merge.isClean && <Comparison before={presentOf(suggestion, merge)} after={merge} />}
          <details open={!merge.isClean}>
            <summary>{t('page.asSuggested')}</summary>
            {written}
          </details>
        </>
      ) : (
        written
      )}
    </section>
  );
}
