import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { Line } from './Line';
import { useApart } from './server-time';
import type { QueueLineFragment } from './Workings.generated';
import { t } from './words';

const DeadJobs = lazy(() => import('./DeadJobs'));

export type Queue = Omit<QueueLineFragment, ' $fragmentName'>;

/** A queue: what waits in it, and what failed too often, which can be looked at and put back. */
export function QueueLine({ queue, onChanged }: { queue: Queue; onChanged: () => void }) {
  const { id, title, text, state, dead } = queue;
  const [open, setOpen] = useState(false);
  return (
    <Line
      id={`queue-${id}`}
      title={title}
      text={text}
      state={state}
      act={
        (dead > 0 || open) && (
          <Button
            small
            aria-expanded={open}
            aria-label={t('dead.showOf', { title })}
            onClick={() => setOpen(!open)}
          >
            {t('dead.show')}
          </Button>
        )
      }
      more={
        open && (
          <Suspense fallback={<Skeleton lines={3} />}>
            <DeadJobs queue={queue} onChanged={onChanged} />
          </Suspense>
        )
      }
    >
      <QueueStanding queue={queue} />
    </Line>
  );
}

/** How it stands with a queue, in a sentence or two. */
export function QueueStanding({ queue }: { queue: Queue }) {
  const waiting = useWaiting(queue);
  return queue.dead > 0 ? `${t('queue.dead', { count: queue.dead })} ${waiting}` : waiting;
}

/** How much waits and since when, as a sentence. */
export function useWaiting({ waiting, oldestAt }: { waiting: number; oldestAt: string | null }): string {
  const { ago } = useApart();
  return waiting > 0 && oldestAt
    ? t('queue.waiting', { count: waiting, ago: ago(oldestAt) })
    : t('queue.none');
}
