import { Link } from 'react-router';
import { t as d } from '../differences/link-words';
import { t } from '../ideas/words';
import type { IdeaTogetherFragment } from './IdeaTogether.generated';
import styles from './IdeaTogether.module.css';

/** One quiet line below an idea: what people do with its text, each with its count and its page. */
export function IdeaTogether({ idea }: { idea: Omit<IdeaTogetherFragment, ' $fragmentName'> }) {
  const { path, revision, openSuggestionCount: open, differenceCount: differences } = idea;
  return (
    <nav className={styles.together} aria-label={t('text.label')}>
      {open > 0 ? (
        <Link to={`${path}/suggestions`}>{t('text.open', { count: open })}</Link>
      ) : (
        <Link to={`${path}/suggestions?state=all`}>{t('text.suggestions')}</Link>
      )}
      {differences > 0 && <Link to={`${path}/differences`}>{d('count', { count: differences })}</Link>}
      {revision > 1 && <Link to={`${path}/versions`}>{t('text.versions', { count: revision })}</Link>}
    </nav>
  );
}
