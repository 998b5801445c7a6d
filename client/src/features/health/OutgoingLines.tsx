import { LinkButton } from '../../ui/button/Button';
import { Line } from './Line';
import { useWaiting } from './QueueLine';
import type { WorkingsQuery } from './Workings.generated';
import { t } from './words';

type Mail = WorkingsQuery['workings']['mail'];
type Webhooks = WorkingsQuery['workings']['webhooks'];

const sentences = (...given: (string | false)[]): string => given.filter(Boolean).join(' ');

/** Mail that waits, was given up or came back. */
export function MailLine({ mail }: { mail: Mail }) {
  const act = (
    <LinkButton small to="/admin/mail">
      {t('mail.open')}
    </LinkButton>
  );
  return (
    <Line id="mail" title={t('mail.title')} text={t('mail.text')} state={mail.state} act={act}>
      <MailStanding mail={mail} />
    </Line>
  );
}

export function MailStanding({ mail }: { mail: Mail }) {
  const { failed, bounced } = mail;
  return sentences(
    useWaiting(mail),
    failed > 0 && t('mail.failed', { count: failed }),
    bounced > 0 && t('mail.bounced', { count: bounced }),
  );
}

/** What waits to be told to other programs. */
export function WebhookLine({ webhooks }: { webhooks: Webhooks }) {
  const act = (
    <LinkButton small to="/admin/webhooks">
      {t('webhooks.open')}
    </LinkButton>
  );
  return (
    <Line
      id="webhooks"
      title={t('webhooks.title')}
      text={t('webhooks.text')}
      state={webhooks.state}
      act={act}
    >
      <WebhookStanding webhooks={webhooks} />
    </Line>
  );
}

export function WebhookStanding({ webhooks }: { webhooks: Webhooks }) {
  const { failed, off } = webhooks;
  const waiting = useWaiting(webhooks);
  return sentences(
    off > 0 && t('webhooks.off', { count: off }),
    waiting,
    failed > 0 && t('webhooks.failed', { count: failed }),
  );
}
