import { useState } from 'react';
import { Link } from 'react-router';
import { date } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { MemberName } from '../../ui/member/MemberName';
import type { Item } from './indicator';
import { shownValue, wordOfIndicator } from './value';
import { t } from './words';
import styles from './Indicators.module.css';

const ItemDialog = lazy(() => import('./ItemDialog'));

function ItemPart({ item, onAct }: { item: Item; onAct: (act: 'settle' | 'handOver') => void }) {
  const { language, timeZone } = useCommunity();
  const on = (when: string): string => date(when, language, timeZone);
  const value = (amount: number) => shownValue(amount, item.unit, language);
  return (
    <article className={styles.item} data-item="" id={`item-${item.id}`}>
      <h3>
        <Link to={`/staff/indicators/${wordOfIndicator(item.indicator)}`} data-item-link="">
          {item.title}
        </Link>
      </h3>
      <p>
        {item.when}.{' '}
        {(item.value > 0 || item.unit !== 'COUNT') &&
          fill(t('items.was'), { value: <b>{value(item.value)}</b> })}
      </p>
      <p className={styles.quiet}>
        {t('items.since', { when: on(item.openedAt) })} <MemberName member={item.owner} />.{' '}
        {item.backAt && t('items.back', { when: on(item.backAt) })}
      </p>
      {item.handOvers.map(({ from, to, note, at }) => (
        <p key={at} className={styles.quiet}>
          {fill(t('items.handedOver'), { from: from.name, to: to.name })} <span dir="auto">{note}</span>
        </p>
      ))}
      {item.note !== null && item.closedAt && item.closedBy && (
        <>
          <blockquote dir="auto">{item.note}</blockquote>
          <p className={styles.quiet}>
            {t('items.closed', { when: on(item.closedAt) })} <MemberName member={item.closedBy} />.
          </p>
        </>
      )}
      {item.viewerCanSettle && (
        <div className={styles.acts}>
          <Button tone="strong" onClick={() => onAct('settle')}>
            {t('items.settle')}
          </Button>
          <Button tone="plain" onClick={() => onAct('handOver')}>
            {t('items.handOver')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** What indicators ask somebody to look at, and what was found before. */
export function AttentionItems({ items }: { items: readonly Item[] }) {
  const [open, show] = useState<{ act: 'settle' | 'handOver'; item: Item } | null>(null);
  return (
    <section aria-labelledby="to-look-at">
      <SectionTitle id="to-look-at">{t('items.title')}</SectionTitle>
      <p className={styles.quiet}>{items.length === 0 ? t('items.empty') : t('items.lead')}</p>
      {items.map((item) => (
        <ItemPart key={item.id} item={item} onAct={(act) => show({ act, item })} />
      ))}
      {open && <ItemDialog {...open} onDone={() => show(null)} />}
    </section>
  );
}
