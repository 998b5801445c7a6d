import { useState } from 'react';
import { Link } from 'react-router';
import { date } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { MemberName } from '../../ui/member/MemberName';
import { useToast } from '../../ui/toast/toasts';
import { HowItFelt } from '../feelings/HowItFelt';
import { WithdrawFollowUpWordsDocument } from './FollowUps.generated';
import type { Question } from './question';
import { t } from './words';
import styles from './FollowUps.module.css';

/** What somebody answered, what came of it, and the way to take the words back. */
export function Answered({ question }: { question: Question }) {
  const { verdict, text, shown, withdrawnAt, idea, outcome } = question;
  const { language, timeZone } = useCommunity();
  // Reopened by somebody else's answer to another outcome is no news of this one.
  const reopening = idea?.reopening?.outcome?.id === outcome.id ? idea.reopening : null;
  if (!verdict || !shown) return null;
  return (
    <section className={styles.answered} aria-labelledby="answered">
      <h2 id="answered">{t('done.title')}</h2>
      <p>
        {t('done.verdict')}: <b>{t(verdict)}</b>
      </p>
      {text && (
        <>
          <blockquote dir="auto">{text}</blockquote>
          <p className={styles.quiet}>{t(`done.who.${shown}`)}</p>
          <TakeBack followUpId={question.id} />
        </>
      )}
      {withdrawnAt && (
        <p className={styles.quiet}>{t('done.withdrawn', { day: date(withdrawnAt, language, timeZone) })}</p>
      )}
      {reopening && (
        <p className={styles.open}>
          {fill(t('done.reopened'), { name: <MemberName member={reopening.owner} /> })}
        </p>
      )}
      {verdict === 'NOT' && (
        <p>
          {t('done.hears')} <Link to="/me/recoveries">{t('done.seeWho')}</Link>
        </p>
      )}
      <p className={styles.ways}>
        {idea && <Link to={reopening ? `${idea.path}#reopened` : idea.path}>{t('done.seeIdea')}</Link>}
        <Link to={`${outcome.path}#did-it-help`}>{t('done.seeOutcome')}</Link>
        <HowItFelt kind="OUTCOME" id={outcome.id} author={outcome.author} />
      </p>
    </section>
  );
}

function TakeBack({ followUpId }: { followUpId: string }) {
  const toast = useToast();
  const [withdraw, busy] = useWrite(WithdrawFollowUpWordsDocument);
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const takeBack = async () => {
    const outcome = await withdraw({ variables: { followUpId } });
    if (outcome.ok) toast({ text: t('done.takenBack') });
    else setProblem(outcome.problem?.message ?? null);
  };
  return (
    <div>
      <ErrorSummary message={problem} />
      {sure && <p className={styles.quiet}>{t('done.takeBackSure')}</p>}
      <Button
        small
        tone={sure ? 'harm' : 'quiet'}
        busy={busy}
        onClick={() => (sure ? void takeBack() : setSure(true))}
      >
        {t('done.takeBack')}
      </Button>
    </div>
  );
}
