import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { IdeaVersionsQuery } from './Versions.generated';
import { t } from './words';
import styles from './Versions.module.css';

type Idea = NonNullable<IdeaVersionsQuery['idea']>;

/** One version: who wrote it and who accepted it, whether it changed what is proposed, and where it came from. */
export function VersionItem({ revision, idea }: { revision: Idea['revisions'][number]; idea: Idea }) {
  const { number, title, author, acceptedBy, suggestion, createdAt, material } = revision;
  return (
    <li className={styles.item} id={`version-${number}`}>
      <h3>
        {t('versions.one', { number })}
        {number === idea.revision && <span>, {t('versions.now')}</span>}
      </h3>
      <p className={styles.wording} dir="auto">
        {title}
      </p>
      <p className={styles.facts}>
        <ByLine member={author} small>
          {', '}
          <RelativeTime at={createdAt} />
        </ByLine>
        {acceptedBy && acceptedBy.id !== author.id && (
          <span>{fill(t('versions.accepted'), { name: <b>{acceptedBy.name}</b> })}</span>
        )}
        {suggestion && (
          <Link to={suggestion.path}>{t('versions.fromSuggestion', { number: suggestion.number })}</Link>
        )}
        {number === 1 ? (
          <span>{t('versions.first')}</span>
        ) : (
          <Link to={`${idea.path}/versions?from=${number - 1}&to=${number}`}>{t('versions.changes')}</Link>
        )}
        {material && number > 1 && <b>{t('versions.material')}</b>}
      </p>
    </li>
  );
}
