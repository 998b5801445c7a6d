import { UNTARGETED } from '@rapport/shared/indicating';
import { useState } from 'react';
import { date } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity, useViewer } from '../../lib/shell';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import type { Indicator, Look } from './indicator';
import { t } from './words';
import styles from './Indicators.module.css';

const LimitDialog = lazy(() => import('./LimitDialog'));

/** When a person looks, and who set the limit; admins may set another where it would be no target. */
export function Looks({ indicator }: { indicator: Indicator }) {
  const { language, timeZone } = useCommunity();
  const admin = useViewer()?.member.role === 'ADMIN';
  const [setting, set] = useState<Look | null>(null);
  const { looks, looking, name } = indicator;
  if (looks.length === 0) return <p className={styles.quiet}>{t('never')}</p>;
  return (
    <div className={styles.looks}>
      <h3 className={styles.quiet}>{t('looks')}</h3>
      <ul>
        {looks.map((look) => (
          <li key={look.key}>
            {look.when}
            {look.setAt && (
              <p className={styles.quiet}>
                {fill(t('setBy', { when: date(look.setAt, language, timeZone) }), {
                  name: look.setBy?.name,
                  why: <span dir="auto">{look.why}</span>,
                })}
              </p>
            )}
            {admin && look.settable && (
              <Button tone="plain" onClick={() => set(look)} aria-label={`${t('setLimit')}: ${look.when}`}>
                {t('setLimit')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {looking && <p className={styles.late}>{t('looking')}</p>}
      {looks.every(({ settable }) => !settable) && (
        <p className={styles.quiet}>{t(UNTARGETED.includes(name) ? 'noTarget' : 'fixed')}</p>
      )}
      {setting && <LimitDialog indicator={name} look={setting} onDone={() => set(null)} />}
    </div>
  );
}
