import { Lock, UsersRound } from 'lucide-react';
import { Link } from 'react-router';
import { ByLine } from '../../ui/member/MemberName';
import type { SpaceCardFragment } from './Spaces.generated';
import { t } from './words';
import styles from './Spaces.module.css';

export type SpaceFacts = Omit<SpaceCardFragment, ' $fragmentName'>;

/** Who may read a space, when that is not everybody. */
export function ReadBy({ visibility }: Pick<SpaceFacts, 'visibility'>) {
  if (visibility === 'PUBLIC') return null;
  const Icon = visibility === 'STAFF' ? Lock : UsersRound;
  return (
    <span className={styles.readBy}>
      <Icon size={14} aria-hidden="true" /> {t(`visibility.${visibility}`)}
    </span>
  );
}

/** A space in the list: what it is for, how soon somebody answers, how much is there, and who answers. */
export function SpaceCard({ space }: { space: SpaceFacts }) {
  return (
    <article className={styles.card} data-item="">
      <h2>
        <Link to={`/spaces/${space.slug}`} data-item-link="">
          {space.name}
        </Link>
      </h2>
      <p dir="auto">{space.description}</p>
      <div className={styles.facts}>
        <b>{t('cadence', { count: space.cadenceDays })}</b>
        <span>
          {t('ideas', { count: space.ideaCount })}
          {space.ideaCount > 0 && `, ${t('waiting', { count: space.waitingCount })}`}
        </span>
        <ReadBy visibility={space.visibility} />
        {space.defaultOwner && <ByLine member={space.defaultOwner} small />}
      </div>
    </article>
  );
}
