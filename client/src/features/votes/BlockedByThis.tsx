import { t } from './words';

/** How many are held up today; nothing when nobody is. */
export function BlockedByThis({ count }: { count: number }) {
  return count > 0 ? <span>{t('blockedByThis', { count })}</span> : null;
}
