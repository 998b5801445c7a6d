import { Suspense, useState } from 'react';
import type { LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { load, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { Skeleton } from '../../ui/state/Skeleton';
import { MyTokensDocument } from './MyTokens.generated';
import { OwnPage } from './OwnPage';
import { SecretOnce, type Secret } from './SecretOnce';
import { TokenItem } from './TokenItem';
import { t } from './words';
import styles from './Lists.module.css';

const TokenForm = lazy(() => import('./TokenForm'));

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, MyTokensDocument, {});
}

/** Keys for the viewer's own programs. */
export function Component() {
  const data = usePage(MyTokensDocument, {});
  const [making, setMaking] = useState(false);
  // Only here and only now: it is never in the cache and never comes back from the server.
  const [secret, setSecret] = useState<Secret | null>(null);
  const tokens = data.viewer?.apiTokens ?? [];
  return (
    <OwnPage title={t('tokens.title')} lead={t('tokens.lead')} path="/me/tokens">
      {secret && <SecretOnce secret={secret} onDone={() => setSecret(null)} />}
      {!secret && !making && (
        <Button tone="strong" onClick={() => setMaking(true)}>
          {t('tokens.new')}
        </Button>
      )}
      {making && (
        <section className={styles.panel} aria-label={t('tokens.new')}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <TokenForm
              onMade={(made) => {
                setSecret(made);
                setMaking(false);
              }}
              onCancel={() => setMaking(false)}
            />
          </Suspense>
        </section>
      )}
      <section aria-labelledby="tokens">
        <SectionTitle id="tokens">{t('tokens.yours')}</SectionTitle>
        {tokens.length === 0 ? (
          <p className={styles.none}>{t('tokens.none')}</p>
        ) : (
          <ul className={styles.list}>
            {tokens.map((token) => (
              <TokenItem key={token.id} token={token} />
            ))}
          </ul>
        )}
      </section>
    </OwnPage>
  );
}
