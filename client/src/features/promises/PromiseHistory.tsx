import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { SectionTitle } from '../../ui/layout/PageHead';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { HandOverLine } from '../hand-overs/HandOverLine';
import type { WholePromise } from './promise';
import { historyOf, type HistoryEntry } from './promise-history';
import { t } from './words';
import styles from './Promise.module.css';

/** What became of a promise, in the open: every day it was given, whose hands it went through, how it ended. */
export function PromiseHistory({ promise }: { promise: WholePromise }) {
  return (
    <section aria-labelledby="history">
      <SectionTitle id="history">{t('page.history')}</SectionTitle>
      <ol className={styles.history}>
        {historyOf(promise).map((entry) => (
          <li key={entry.id}>
            <Entry promise={promise} entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ promise, entry }: { promise: WholePromise; entry: HistoryEntry }) {
  const { language } = useCommunity();
  const dayOf = (localDate: string) => <time dateTime={localDate}>{day(localDate, language)}</time>;
  if (entry.kind === 'handedOver') return <HandOverLine handOver={entry.handOver} />;
  const when = (
    <>
      , <RelativeTime at={entry.at} />
    </>
  );
  if (entry.kind === 'made') {
    const name = <MemberName member={promise.madeBy} />;
    return (
      <p className={styles.what}>
        {fill(t('page.made'), { name, day: dayOf(promise.firstDueOn) })}
        {when}
      </p>
    );
  }
  if (entry.kind === 'moved') {
    const { from, to, why, by } = entry.date;
    return (
      <>
        <p className={styles.what}>
          {fill(t('page.moved'), {
            name: <MemberName member={by} />,
            from: <s>{dayOf(from)}</s>,
            to: dayOf(to),
          })}
          {when}
        </p>
        <blockquote dir="auto">{why}</blockquote>
      </>
    );
  }
  const { state, closedBy, closingText, closingLink } = promise;
  return (
    <>
      <p className={styles.what}>
        {fill(t(state === 'DROPPED' ? 'page.droppedBy' : 'page.keptBy'), {
          name: closedBy && <MemberName member={closedBy} />,
        })}
        {when}
      </p>
      {closingText && <blockquote dir="auto">{closingText}</blockquote>}
      {closingLink && (
        <p>
          <a className={styles.proof} href={closingLink} rel="nofollow ugc noopener">
            {t('page.proof')}
          </a>
        </p>
      )}
    </>
  );
}
