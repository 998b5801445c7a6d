import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import { PingWebhookDocument, SwitchWebhookDocument } from './Webhook.generated';
import { t } from './words';
import styles from './Webhooks.module.css';

interface ActsProps {
  webhook: { id: string; isOn: boolean };
  /** Something was sent, or given up. */
  onSent: () => void;
}

/** Trying a webhook, and switching it on or off. */
export function WebhookActs({ webhook: { id, isOn }, onSent }: ActsProps) {
  const tell = useTell();
  const [ping, pinging] = useWrite(PingWebhookDocument);
  const [flip, flipping] = useWrite(SwitchWebhookDocument);
  const tryIt = async () => {
    const outcome = await ping({ variables: { webhookId: id } });
    tell(outcome, { text: t('acts.pinged') });
    if (outcome.ok) onSent();
  };
  const turn = async () => {
    const outcome = await flip({ variables: { webhookId: id, on: !isOn } });
    tell(outcome, { text: t(isOn ? 'acts.isOff' : 'acts.isOn') });
    if (outcome.ok) onSent();
  };
  return (
    <div className={styles.acts}>
      <Button busy={pinging} onClick={() => void tryIt()}>
        {t('acts.ping')}
      </Button>
      <Button tone={isOn ? 'quiet' : 'strong'} busy={flipping} onClick={() => void turn()}>
        {t(isOn ? 'acts.switchOff' : 'acts.switchOn')}
      </Button>
    </div>
  );
}
