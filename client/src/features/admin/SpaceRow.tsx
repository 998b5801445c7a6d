import { Link } from 'react-router';
import { Button } from '../../ui/button/Button';
import type { AdminSpace } from './space-input';
import { useClosing } from './use-closing';
import { t } from './words';
import styles from './Admin.module.css';

/** A space in the settings: what it promises and to whom, and whether it is closed. */
export function SpaceRow({ space }: { space: AdminSpace }) {
  const [toggle, busy] = useClosing(space);
  const owner = space.defaultOwner;
  return (
    <div className={styles.facts}>
      <p className={styles.grow}>
        <Link to={`/admin/spaces/${space.slug}`} className={styles.name}>
          {space.name}
        </Link>
        <br />
        <span className={styles.quiet}>
          {[
            t(`spaces.visibility.${space.visibility}`),
            t('spaces.cadence', { count: space.cadenceDays }),
            t('spaces.ideas', { count: space.ideaCount }),
            owner?.name,
            space.archivedAt && t('spaces.closed'),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </p>
      <Button small busy={busy} onClick={toggle}>
        {t(space.archivedAt ? 'spaces.reopen' : 'spaces.close')}
      </Button>
    </div>
  );
}
