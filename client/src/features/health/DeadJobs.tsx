import { useQuery } from '@apollo/client/react';
import { t as c } from '../../lib/common-words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { ErrorState } from '../../ui/state/States';
import { useTell } from '../../ui/toast/tell';
import { DeadJobsDocument, RetryDeadJobDocument, RetryDeadJobsDocument } from './DeadJobs.generated';
import { useApart } from './server-time';
import { t } from './words';
import styles from './Health.module.css';

interface DeadProps {
  queue: { id: string; title: string; dead: number };
  /** Told when something was put back. */
  onChanged: () => void;
}

/** What failed too often in one queue, with the reason, and putting it back. */
export default function DeadJobs({ queue, onChanged }: DeadProps) {
  const tell = useTell();
  const { ago } = useApart();
  const { data, error, refetch } = useQuery(DeadJobsDocument, {
    variables: { queue: queue.id },
    fetchPolicy: 'cache-and-network',
  });
  const [retryOne, oneBusy] = useWrite(RetryDeadJobDocument);
  const [retryAll, allBusy] = useWrite(RetryDeadJobsDocument);
  const busy = oneBusy || allBusy;
  const again = () => void refetch().catch(() => undefined);
  const put = async (sent: Promise<Awaited<ReturnType<typeof retryOne>>>) => {
    const outcome = await sent;
    const count = outcome.ok ? outcome.value.count : 0;
    tell(outcome, { text: count > 0 ? t('dead.putBackDone', { count }) : t('dead.putBackNone') });
    again();
    onChanged();
  };
  if (error && !data) {
    return <ErrorState title={t('dead.failed')} act={<Button onClick={again}>{c('tryAgain')}</Button>} />;
  }
  if (!data) return <Skeleton lines={3} />;
  const { deadJobs } = data;
  if (deadJobs.length === 0) return <p className={styles.text}>{t('dead.gone')}</p>;
  const more = queue.dead - deadJobs.length;
  return (
    <div className={styles.dead}>
      <ul aria-label={t('dead.list', { title: queue.title })}>
        {deadJobs.map(({ id, kind, happenedAt, diedAt, tries, reason }) => (
          <li key={id}>
            <p>
              {t('dead.fact', { kind, happened: ago(happenedAt), count: tries, died: ago(diedAt), reason })}
            </p>
            <Button
              small
              busy={busy}
              aria-label={t('dead.putThisBack', { kind })}
              onClick={() => void put(retryOne({ variables: { id } }))}
            >
              {t('dead.putBack')}
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.text}>{t('dead.more', { count: more })}</p>}
      <p>
        <Button busy={busy} onClick={() => void put(retryAll({ variables: { queue: queue.id } }))}>
          {t('dead.putAllBack')}
        </Button>
      </p>
    </div>
  );
}
