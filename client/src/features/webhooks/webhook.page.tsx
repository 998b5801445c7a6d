import { useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { load, notFound } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { useWrite } from '../../lib/write';
import { SectionTitle } from '../../ui/layout/PageHead';
import { AfterHydration } from '../../ui/state/AfterHydration';
import { useTell } from '../../ui/toast/tell';
import { AdminPage } from '../admin/AdminPage';
import { requireAdmin } from '../admin/require-admin';
import { AskFirst } from './AskFirst';
import { Deliveries } from './Deliveries';
import { pageVariables } from './delivery-filter';
import { SecretOnce, type Secret } from './SecretOnce';
import { useSoon } from './use-soon';
import {
  DeleteWebhookDocument,
  ReplaceWebhookSecretDocument,
  UpdateWebhookDocument,
  WebhookPageDocument,
} from './Webhook.generated';
import { WebhookActs } from './WebhookActs';
import { WebhookHears, WebhookState } from './WebhookState';
import { t } from './words';
import styles from './Webhooks.module.css';

const WebhookForm = lazy(() => import('./WebhookForm'));

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireAdmin(args);
  const search = new URL(args.request.url).searchParams;
  const { webhook } = await load(args, WebhookPageDocument, pageVariables(args.params['id'], search));
  if (!webhook) notFound();
  return null;
}

/** One webhook: how it stands, what it was told, what it hears of. */
export function Component() {
  const [search] = useSearchParams();
  const id = useParams()['id'];
  const { webhook, webhookDeliveries, spaces } = usePage(WebhookPageDocument, pageVariables(id, search));
  const navigate = useNavigate();
  const tell = useTell();
  const soon = useSoon();
  const [secret, setSecret] = useState<Secret | null>(null);
  const standing = useRef<HTMLDivElement>(null);
  const [update] = useWrite(UpdateWebhookDocument);
  const [replace, replacing] = useWrite(ReplaceWebhookSecretDocument);
  const [remove, removing] = useWrite(DeleteWebhookDocument);
  if (!webhook) return null;
  const { name } = webhook;
  const newSecret = async () => {
    const outcome = await replace({ variables: { webhookId: webhook.id } });
    if (outcome.ok) setSecret({ name, secret: outcome.value.secret });
    else tell(outcome);
  };
  const kept = () => {
    setSecret(null);
    standing.current?.focus();
  };
  const end = async () => {
    const outcome = await remove({ variables: { webhookId: webhook.id } });
    tell(outcome, { text: t('acts.deleted', { name }) });
    if (outcome.ok) await navigate('/admin/webhooks');
  };
  return (
    <AdminPage
      title={name}
      path={`/admin/webhooks/${webhook.id}`}
      steps={[{ to: '/admin/webhooks', text: t('title') }]}
    >
      {secret && <SecretOnce secret={secret} onDone={kept} />}
      <div ref={standing} tabIndex={-1}>
        <WebhookHears webhook={webhook} />
        <WebhookState webhook={webhook} />
      </div>
      <WebhookActs webhook={webhook} onSent={soon} />
      <Deliveries deliveries={webhookDeliveries} onSent={soon} />
      <section aria-labelledby="settings">
        <SectionTitle id="settings">{t('settings')}</SectionTitle>
        <AfterHydration lines={8}>
          <WebhookForm
            key={webhook.id}
            label={t('settings')}
            defaults={{
              name,
              url: webhook.url ?? '',
              format: webhook.format,
              kinds: webhook.kinds,
              spaceIds: webhook.allPublicSpaces ? null : webhook.spaces.map((space) => space.id),
              includesClosed: webhook.includesClosed,
            }}
            spaces={spaces}
            send={t('form.save')}
            onSend={async (input) => {
              const outcome = await update({ variables: { input: { ...input, webhookId: webhook.id } } });
              if (outcome.ok) tell(outcome, { text: t('form.saved') });
              return outcome;
            }}
          />
        </AfterHydration>
      </section>
      <section aria-labelledby="dangers">
        <SectionTitle id="dangers">{t('dangers')}</SectionTitle>
        <div className={styles.acts}>
          <AskFirst
            act={t('acts.secret')}
            sure={t('acts.secretSure')}
            now={t('acts.secretNow')}
            busy={replacing}
            onSure={newSecret}
          />
          <AskFirst
            act={t('acts.delete')}
            sure={t('acts.deleteSure')}
            now={t('acts.deleteNow')}
            harm
            busy={removing}
            onSure={end}
          />
        </div>
      </section>
    </AdminPage>
  );
}
