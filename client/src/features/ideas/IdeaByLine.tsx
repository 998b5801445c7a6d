import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { CoAuthorNames } from '../co-authors/CoAuthorNames';
import type { PageIdea } from './page-idea';
import { t } from './words';
import styles from './Idea.module.css';

/** Who asked, when, for whom, and which version one reads; the versions have a page of their own. */
export function IdeaByLine({ idea }: { idea: PageIdea }) {
  return (
    <p>
      <ByLine member={idea.author} title>
        <CoAuthorNames members={idea.coAuthors} />
        {', '}
        <RelativeTime at={idea.createdAt} />
        {idea.postedBy && <>, {fill(t('page.postedBy'), { name: <b>{idea.postedBy.name}</b> })}</>}
        {', '}
        {idea.revision > 1 ? (
          <Link className={styles.version} to={`${idea.path}/versions`} title={t('page.versions')}>
            {t('page.version', { count: idea.revision })}
          </Link>
        ) : (
          t('page.version', { count: 1 })
        )}
      </ByLine>
    </p>
  );
}
