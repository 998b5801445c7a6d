import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { WebhooksOffDocument } from './Webhooks.generated';
import { t } from './words';
import styles from './Webhooks.module.css';

/** Said on every page of the settings until it is put right: webhooks that do not work and were switched off. */
export default function WebhooksOff() {
  const { data } = useQuery(WebhooksOffDocument, { fetchPolicy: 'cache-and-network' });
  const off = (data?.webhooks ?? []).filter(
    ({ disabledWhy }) => disabledWhy === 'FAILING' || disabledWhy === 'GONE',
  );
  const [first] = off;
  if (!first) return null;
  const names = off.map(({ name }) => name).join(', ');
  return (
    <div className={styles.banner} role="status">
      <p>{t('offBanner', { count: off.length, names })}</p>
      <Link to={off.length === 1 ? `/admin/webhooks/${first.id}` : '/admin/webhooks'}>{t('look')}</Link>
    </div>
  );
}
