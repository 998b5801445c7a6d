import { Suspense, useState } from 'react';
import { date } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ByLine, MemberName } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useTell } from '../../ui/toast/tell';
import { ReadGoodbyeDocument } from './AnswerGoodbye.generated';
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
      {answeredAt && answeredBy && answer && (
        <div className={styles.answer}>
          <ByLine member={answeredBy}>
            {', '}
            <RelativeTime at={answeredAt} />
          </ByLine>
          <blockquote dir="auto">{answer}</blockquote>
        </div>
      )}
      {answeredAt && answeredBy && !answer && (
        <p className={styles.quiet}>
          {fill(t('list.readBy'), {
            by: <MemberName member={answeredBy} />,
            when: <RelativeTime at={answeredAt} />,
          })}
        </p>
      )}
      {!answeredAt && (
        <p className={styles.quiet}>
          {fill(t('list.owner'), { owner: <MemberName member={owner} /> })}{' '}
          {t(wantsAnswer ? 'list.wants' : 'list.noAnswer')}
        </p>
      )}
      {!answeredAt && !wantsAnswer && <Read goodbyeId={id} when={date(at, language, timeZone)} />}
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

/** Says, in one's own name, that it was read: there is nobody to answer. */
function Read({ goodbyeId, when }: { goodbyeId: string; when: string }) {
  const tell = useTell();
  const [read, busy] = useWrite(ReadGoodbyeDocument);
  const send = async () => {
    const outcome = await read({ variables: { goodbyeId } });
    tell(outcome, { text: t('list.readDone') });
  };
  return (
    <p>
      <Button aria-label={t('list.readOf', { when })} busy={busy} onClick={() => void send()}>
        {t('list.read')}
      </Button>
    </p>
  );
}
