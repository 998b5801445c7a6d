import { Link, useSearchParams } from 'react-router';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { SectionTitle } from '../../ui/layout/PageHead';
import { EmptyState } from '../../ui/state/States';
import { STATES } from './delivery-filter';
import { DeliveryItem } from './DeliveryItem';
import type { WebhookPageQuery } from './Webhook.generated';
import { t } from './words';
import styles from './Webhooks.module.css';

interface DeliveriesProps {
  deliveries: WebhookPageQuery['webhookDeliveries'];
  onSent: () => void;
}

/** What a webhook was told, by how it stands. */
export function Deliveries({ deliveries: { edges, pageInfo }, onSent }: DeliveriesProps) {
  const [search] = useSearchParams();
  const chosen = search.get('state')?.toUpperCase() ?? null;
  return (
    <section aria-labelledby="deliveries">
      <SectionTitle id="deliveries">{t('deliveries')}</SectionTitle>
      <p className={styles.hint}>{t('deliveriesLead')}</p>
      <nav className={styles.states} aria-label={t('states')}>
        {[null, ...STATES].map((state) => (
          <Link
            key={state ?? 'all'}
            to={{ search: state ? `?state=${state.toLowerCase()}` : '' }}
            aria-current={state === chosen || undefined}
            preventScrollReset
          >
            {state ? t(`state.${state}`) : t('allStates')}
          </Link>
        ))}
      </nav>
      <FromTheStart shown={pageInfo.hasPreviousPage} />
      <ul>
        {edges.map(({ node }) => (
          <DeliveryItem key={node.id} delivery={node} onSent={onSent} />
        ))}
      </ul>
      {edges.length === 0 &&
        (chosen ? (
          <p className={styles.hint}>{t('deliveriesNoneSuch')}</p>
        ) : (
          <EmptyState title={t('deliveriesNone')}>{t('deliveriesNoneText')}</EmptyState>
        ))}
      <LoadMore pageInfo={pageInfo} words={t('loadMore')} />
    </section>
  );
}
