import { fill } from '../../lib/words';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { WebhookRowFragment } from './Webhooks.generated';
import { t } from './words';
import styles from './Webhooks.module.css';

type Row = Omit<WebhookRowFragment, ' $fragmentName'>;

/** How a webhook stands, in a line. */
export function WebhookState({ webhook }: { webhook: Row }) {
  const { isOn, disabledAt, disabledWhy, failingSince, waiting, lastDeliveredAt } = webhook;
  return (
    <p className={styles.facts}>
      {isOn ? (
        failingSince ? (
          <span className={styles.wrong}>
            {fill(t('failing'), { when: <RelativeTime at={failingSince} /> })}
          </span>
        ) : (
          <span>{t('on')}</span>
        )
      ) : (
        <span className={disabledWhy === 'ADMIN' ? undefined : styles.wrong}>
          {fill(t(`off.${disabledWhy ?? 'ADMIN'}`), { when: <RelativeTime at={disabledAt ?? ''} /> })}
        </span>
      )}
      <span>
        {lastDeliveredAt
          ? fill(t('lastTaken'), { when: <RelativeTime at={lastDeliveredAt} /> })
          : t('nothingYet')}
      </span>
      {waiting > 0 && <span>{t('waiting', { count: waiting })}</span>}
    </p>
  );
}

/** What it calls and hears of, in a line. */
export function WebhookHears({ webhook }: { webhook: Row }) {
  const { host, kinds, allPublicSpaces, spaces } = webhook;
  return (
    <p className={styles.facts}>
      <span dir="ltr">{t('to', { host })}</span>
      <span>{t('hears', { count: kinds.length })}</span>
      <span>
        {allPublicSpaces
          ? t('allPublic')
          : t('inSpaces', { spaces: spaces.map(({ name }) => name).join(', ') })}
      </span>
    </p>
  );
}
