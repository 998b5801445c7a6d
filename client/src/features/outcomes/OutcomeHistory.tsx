import { useQuery } from '@apollo/client/react';
import { fill } from '../../lib/words';
import { Skeleton } from '../../ui/state/Skeleton';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { OutcomeHistoryDocument } from './OutcomeHistory.generated';
import { t } from './words';
import styles from './Outcome.module.css';

/** What an outcome said before, newest first, each with until when. */
export default function OutcomeHistory({ number }: { number: number }) {
  const { data, error } = useQuery(OutcomeHistoryDocument, {
    variables: { number },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <p role="alert">{t('page.earlierFailed')}</p>;
  if (!data?.outcome) return <Skeleton lines={3} />;
  return data.outcome.revisions.map(({ id, title, summary, text, replacedAt, editor }) => (
    <section key={id} className={styles.former}>
      <h3>{fill(t('page.earlierUntil'), { when: <RelativeTime at={replacedAt} />, name: editor.name })}</h3>
      {[title, summary, text].map((words, index) => (
        <p key={index} dir="auto">
          {words}
        </p>
      ))}
    </section>
  ));
}
