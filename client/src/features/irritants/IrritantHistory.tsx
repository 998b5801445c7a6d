import { useQuery } from '@apollo/client/react';
import { fill } from '../../lib/words';
import { Skeleton } from '../../ui/state/Skeleton';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { IrritantHistoryDocument } from './IrritantHistory.generated';
import { t } from './words';
import styles from './Irritant.module.css';

/** What an irritant said before, newest first, and fixes that did not hold, with why. */
export default function IrritantHistory({ number }: { number: number }) {
  const { data, error } = useQuery(IrritantHistoryDocument, {
    variables: { number },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <p role="alert">{t('history.failed')}</p>;
  if (!data?.irritant) return <Skeleton lines={3} />;
  const former = data.irritant.revisions.slice(1);
  const fixes = data.irritant.fixes.filter(({ reopenedAt }) => reopenedAt !== null);
  if (former.length + fixes.length === 0) return <p className={styles.quiet}>{t('history.none')}</p>;
  return (
    <>
      {fixes.map((fix) => (
        <section key={fix.id} className={styles.part}>
          <h3>
            {fill(t('page.fixed'), { when: <RelativeTime at={fix.fixedAt} />, name: fix.fixedBy.name })}
          </h3>
          <p className={styles.words} dir="auto">
            {fix.words}
          </p>
          <h3>
            {fill(t('history.reopened'), {
              when: <RelativeTime at={fix.reopenedAt ?? fix.fixedAt} />,
              name: fix.reopenedBy?.name ?? '',
            })}
          </h3>
          <p className={styles.words} dir="auto">
            {fix.reopenedWhy}
          </p>
        </section>
      ))}
      {former.map((words) => (
        <section key={words.id} className={styles.part}>
          <h3>{fill(t('history.said'), { when: <RelativeTime at={words.createdAt} /> })}</h3>
          {[words.title, words.situation, words.workaround, words.likes, words.dislikes, words.journeyStage]
            .filter((part) => part !== null)
            .map((part, index) => (
              <p key={index} className={styles.words} dir="auto">
                {part}
              </p>
            ))}
        </section>
      ))}
    </>
  );
}
