import { Link } from 'react-router';
import { fill } from '../../lib/words';
import type { PageSuggestion } from './page-suggestion';
import { t } from './words';
import styles from './Suggestion.module.css';

/** Where the idea goes on that this was suggested for; who would still like the change can ask for it there. */
export function GoesOn({ suggestion }: { suggestion: PageSuggestion }) {
  const { goesOnAs, stage } = suggestion.idea;
  if (stage.category !== 'MERGED') return null;
  if (!goesOnAs) return <p>{t('page.goesOnHidden')}</p>;
  const { number, title, path, viewerCan } = goesOnAs;
  const idea = <Link to={path}>{t('page.goesOnAs', { number, title })}</Link>;
  const maySuggest =
    suggestion.state === 'OPEN' && (viewerCan.includes('SUGGEST') || viewerCan.includes('EDIT'));
  return (
    <section className={styles.outcome} aria-label={t('page.goesOnLabel')}>
      <p dir="auto">{fill(t(suggestion.state === 'OPEN' ? 'page.goesOnOpen' : 'page.goesOn'), { idea })}</p>
      {maySuggest && (
        <p>
          <Link to={`${path}/suggest`}>{t('page.suggestThere')}</Link>
        </p>
      )}
    </section>
  );
}
