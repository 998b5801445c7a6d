import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import { ResendAllMailsDocument } from './MailTroubles.generated';
import { t } from './words';

/** Sends all mail again that was given up, and what waits for another try. */
export function SendAll({ onSent }: { onSent: () => void }) {
  const tell = useTell();
  const [resend, busy] = useWrite(ResendAllMailsDocument);
  const sendAll = async () => {
    const outcome = await resend({ variables: {} });
    tell(outcome, outcome.ok ? { text: t('didAll', { count: outcome.value.count }) } : undefined);
    onSent();
  };
  return (
    <Button busy={busy} onClick={() => void sendAll()}>
      {t('sendAll')}
    </Button>
  );
}
