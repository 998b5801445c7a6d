import { SUGGESTIONS_OPEN_MAX } from '@rapport/shared/limits';
import { Link } from 'react-router';
import { LinkButton } from '../../ui/button/Button';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { IdeaToSuggestQuery } from './Suggest.generated';
import { t } from './words';
import styles from './Suggest.module.css';

/** One's own open suggestions on an idea with their age, with how many more there may be before the limit bites. */
export function OwnOpen({ idea }: { idea: NonNullable<IdeaToSuggestQuery['idea']> }) {
  const own = idea.viewerOpenSuggestions;
  const left = SUGGESTIONS_OPEN_MAX - own.length;
  if (own.length === 0) return null;
  return (
    <section className={styles.own}>
      {left > 0 && <p>{t('write.left', { count: left })}</p>}
      <ul>
        {own.map(({ id, path, number, why, createdAt }) => (
          <li key={id}>
            <Link to={path}>{why}</Link>
            <RelativeTime at={createdAt} />
            <LinkButton small to={`${idea.path}/suggest?replaces=${number}`}>
              {t('page.replace')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
