import { useRef } from 'react';
import { dateTime } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useTell } from '../../ui/toast/tell';
import { ResendDeliveryDocument, type WebhookDeliveryFragment } from './Webhook.generated';
import { t } from './words';
import styles from './Webhooks.module.css';

interface ItemProps {
  delivery: Omit<WebhookDeliveryFragment, ' $fragmentName'>;
  onSent: () => void;
}

/** The body as people read it; what is no JSON stays as it is. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** One delivery: what, how it stands, and on demand what was said on both sides. */
export function DeliveryItem({ delivery, onSent }: ItemProps) {
  const { id, kind, state, createdAt, attempts, nextTryAt, status, trouble, tookMs, body, answer } = delivery;
  const { language, timeZone } = useCommunity();
  const tell = useTell();
  const [resend, busy] = useWrite(ResendDeliveryDocument);
  const item = useRef<HTMLLIElement>(null);
  const sendAgain = async () => {
    const outcome = await resend({ variables: { deliveryId: id } });
    tell(outcome, { text: t('resent') });
    if (!outcome.ok) return;
    // The button goes with what it did.
    item.current?.focus();
    onSent();
  };
  const when = dateTime(createdAt, language, timeZone);
  return (
    <li ref={item} tabIndex={-1} className={styles.row} data-item>
      <h3>{t(`kind.${kind}`)}</h3>
      <p className={styles.facts}>
        <span className={state === 'FAILED' ? styles.wrong : undefined}>{t(`state.${state}`)}</span>
        <RelativeTime at={createdAt} />
        {trouble && (trouble !== 'REFUSED' || status === null) && <span>{t(`trouble.${trouble}`)}</span>}
        {status !== null && <span>{t('status', { status })}</span>}
        {tookMs !== null && <span>{t('took', { ms: tookMs })}</span>}
        {attempts > 0 && <span>{t('tries', { count: attempts })}</span>}
        {nextTryAt && attempts > 0 && (
          <span>{fill(t('next'), { when: <RelativeTime at={nextTryAt} /> })}</span>
        )}
      </p>
      <details className={styles.detail}>
        <summary>{t('detail')}</summary>
        <h4>{t('request')}</h4>
        {body === null ? (
          <p className={styles.hint}>{t('noBody')}</p>
        ) : (
          <pre dir="ltr">{`${delivery.headers.join('\n')}\n\n${readable(body)}`}</pre>
        )}
        <h4>{t('answer')}</h4>
        {answer === null ? (
          <p className={styles.hint}>{t('noAnswer')}</p>
        ) : (
          <pre dir="ltr">{`${status ?? ''}\n${answer}`.trim()}</pre>
        )}
      </details>
      {state !== 'WAITING' && (
        <p>
          <Button
            small
            busy={busy}
            aria-label={t('resendThis', { kind: t(`kind.${kind}`), when })}
            onClick={() => void sendAgain()}
          >
            {t('resend')}
          </Button>
        </p>
      )}
    </li>
  );
}
