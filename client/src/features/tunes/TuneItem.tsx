import { Link } from 'react-router';
import { useViewer } from '../../lib/shell';
import { fill } from '../../lib/words';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { ListedTune } from './tune';
import { t } from './words';
import styles from './Tunes.module.css';

/** One in the list: with whom, who helps, and whether it goes on. */
export function TuneItem({ tune }: { tune: ListedTune }) {
  const viewer = useViewer();
  const { path, about, raisedBy, helper, openedAt, closedAt } = tune;
  const asked = helper.id === viewer?.member.id;
  const names = { about: about.name, raiser: raisedBy.name, helper: helper.name };
  return (
    <li className={styles.item}>
      <h3 dir="auto">
        <Link to={path}>{fill(t(asked ? 'list.itemAsked' : 'list.item'), names)}</Link>
      </h3>
      <p className={styles.quiet}>
        {!asked && <>{fill(t('list.helper'), names)}. </>}
        {fill(t(closedAt ? 'list.closed' : 'list.open'), {
          when: <RelativeTime at={closedAt ?? openedAt} />,
        })}
      </p>
    </li>
  );
}
