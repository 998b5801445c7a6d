import { useNow } from '../../lib/clock';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useTell } from '../../ui/toast/tell';
import { ResendMailDocument, type MailTroubleRowFragment } from './MailTroubles.generated';
import { t } from './words';
import styles from './Mail.module.css';

type Trouble = Omit<MailTroubleRowFragment, ' $fragmentName'>;

/** One mail that did not arrive: to whom, how it stands and why, and sending it again. */
export function TroubleItem({ trouble, onSent }: { trouble: Trouble; onSent: () => void }) {
  const tell = useTell();
  const [resend, busy] = useWrite(ResendMailDocument);
  const { id, to, member, subject, state, reason, codes, isHeld, canResend } = trouble;
  const waits = state === 'WAITING';
  const sendAgain = async () => {
    const outcome = await resend({ variables: { mailId: id } });
    tell(outcome, { text: t('didAgain', { address: to }) });
    onSent();
  };
  return (
    <li className={styles.item} data-item>
      <div className={styles.facts}>
        <p>
          {member && (
            <>
              <MemberName member={member} />
              <br />
            </>
          )}
          <span className={styles.address}>{to}</span>
        </p>
        {subject && <p className={styles.subject}>{t('subject', { subject })}</p>}
        <p className={styles.standing}>
          <Standing trouble={trouble} /> {t(`reason.${reason}`)}
        </p>
        {isHeld && (
          <p className={styles.quiet}>{member ? t('held', { name: member.name }) : t('heldNobody')}</p>
        )}
        <p className={styles.quiet}>{fill(t('codes'), { codes: <code>{codes}</code> })}</p>
      </div>
      {canResend && (
        <Button
          small
          busy={busy}
          aria-label={t(waits ? 'nowTo' : 'againTo', { address: to })}
          onClick={() => void sendAgain()}
        >
          {t(waits ? 'now' : 'again')}
        </Button>
      )}
    </li>
  );
}

function Standing({ trouble: { state, attempts, at, nextTryAt } }: { trouble: Trouble }) {
  const now = useNow();
  if (state !== 'WAITING') {
    return <>{fill(t(state === 'FAILED' ? 'failed' : 'bounced'), { when: <RelativeTime at={at} /> })}</>;
  }
  const tried = t('tried', { count: attempts });
  if (!nextTryAt || Date.parse(nextTryAt) <= now) return <>{t('nextNow', { tried })}</>;
  return <>{fill(t('next', { tried }), { when: <RelativeTime at={nextTryAt} /> })}</>;
}
