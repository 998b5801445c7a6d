import { Suspense, useState } from 'react';
import { date } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { ByLine, MemberName } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { GoodbyeFragment } from './Goodbyes.generated';
import { t } from './words';
import styles from './Goodbyes.module.css';

const AnswerForm = lazy(() => import('./AnswerForm'));

/** A last word with who reads it, and the answer or the way to give one. */
export function GoodbyeItem({ goodbye }: { goodbye: Omit<GoodbyeFragment, ' $fragmentName'> }) {
  const { id, note, at, wantsAnswer, answeredAt, answer, answeredBy, owner } = goodbye;
  const { language, timeZone } = useCommunity();
  const [answering, setAnswering] = useState(false);
  const kept = useFocusKept<HTMLElement>();
  return (
    <article className={styles.item} {...kept}>
      <p className={styles.quiet}>{fill(t('list.wrote'), { when: <RelativeTime at={at} /> })}</p>
      <blockquote dir="auto">{note}</blockquote>
      {answeredAt && answeredBy ? (
        <div className={styles.answer}>
          <ByLine member={answeredBy}>
            {', '}
            <RelativeTime at={answeredAt} />
          </ByLine>
          <blockquote dir="auto">{answer}</blockquote>
        </div>
      ) : (
        <p className={styles.quiet}>
          {fill(t('list.owner'), { owner: <MemberName member={owner} /> })}{' '}
          {t(wantsAnswer ? 'list.wants' : 'list.noAnswer')}
        </p>
      )}
      {wantsAnswer && !answeredAt && !answering && (
        <p>
          <Button
            aria-label={t('list.answerOf', { when: date(at, language, timeZone) })}
            onClick={() => setAnswering(true)}
          >
            {t('list.answer')}
          </Button>
        </p>
      )}
      {answering && (
        <Suspense fallback={<Skeleton lines={5} />}>
          <AnswerForm goodbyeId={id} onDone={() => setAnswering(false)} />
        </Suspense>
      )}
    </article>
  );
}
