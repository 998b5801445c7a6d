import { Suspense, useRef, useState } from 'react';
import { Link, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { t as c } from '../../lib/common-words';
import { lazy } from '../../lib/lazy';
import { load } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { EmptyState } from '../../ui/state/States';
import { AdminPage } from '../admin/AdminPage';
import { requireAdmin } from '../admin/require-admin';
import { SecretOnce, type Secret } from './SecretOnce';
import { CreateWebhookDocument, WebhookListDocument } from './Webhooks.generated';
import { WebhookHears, WebhookState } from './WebhookState';
import { t } from './words';
import styles from './Webhooks.module.css';

const WebhookForm = lazy(() => import('./WebhookForm'));

const EMPTY = {
  name: '',
  url: '',
  format: 'JSON' as const,
  kinds: [],
  spaceIds: null,
  includesClosed: false,
};

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireAdmin(args);
  return load(args, WebhookListDocument, {});
}

/** The programs that are told what happens here. */
export function Component() {
  const { webhooks, spaces } = usePage(WebhookListDocument, {});
  const { revalidate } = useRevalidator();
  const [create] = useWrite(CreateWebhookDocument);
  const [making, setMaking] = useState(false);
  // Only here and only now: it is never in the cache and never comes back from the server.
  const [secret, setSecret] = useState<Secret | null>(null);
  const begin = useRef<HTMLButtonElement>(null);
  // What closes takes the focus with it: it goes back to where it all began.
  const leave = (close: () => void) => {
    close();
    begin.current?.focus();
  };
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      path="/admin/webhooks"
      acts={
        <Button ref={begin} tone="strong" aria-expanded={making} onClick={() => setMaking(!making)}>
          {t('new')}
        </Button>
      }
    >
      {secret && <SecretOnce secret={secret} onDone={() => leave(() => setSecret(null))} />}
      {making && (
        <div className={styles.making}>
          <Suspense fallback={<Skeleton lines={8} />}>
            <WebhookForm
              fresh
              label={t('new')}
              defaults={EMPTY}
              spaces={spaces}
              send={t('form.make')}
              acts={
                <Button tone="plain" onClick={() => leave(() => setMaking(false))}>
                  {c('cancel')}
                </Button>
              }
              onSend={async (input) => {
                const outcome = await create({ variables: { input } });
                if (outcome.ok) {
                  setSecret({ name: outcome.value.webhook.name, secret: outcome.value.secret });
                  setMaking(false);
                  void revalidate();
                }
                return outcome;
              }}
            />
          </Suspense>
        </div>
      )}
      {webhooks.length === 0 && !making && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <ul aria-label={t('list')}>
        {webhooks.map((webhook) => (
          <li key={webhook.id} className={styles.row} data-item>
            <h2 dir="auto">
              <Link to={`/admin/webhooks/${webhook.id}`} data-item-link>
                {webhook.name}
              </Link>
            </h2>
            <WebhookHears webhook={webhook} />
            <WebhookState webhook={webhook} />
          </li>
        ))}
      </ul>
    </AdminPage>
  );
}
