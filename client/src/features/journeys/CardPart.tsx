import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { useFocusKept } from '../../lib/use-focus-kept';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { Arriving } from '../../ui/state/Arriving';
import { Skeleton } from '../../ui/state/Skeleton';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { StillTrue } from './StillTrue';
import type { Card, Whose } from './known';
import { t } from './words';
import styles from './Known.module.css';

const CardForm = lazy(() => import('./CardForm'));
const FillChoice = lazy(() => import('../fill-in/FillChoice'));

/** What somebody would like the team to know, in their own words; only they write it (practice 0.14). */
export function CardPart({ card, name }: Whose & { card: Card | null }) {
  const [writing, setWriting] = useState(false);
  const kept = useFocusKept<HTMLElement>();
  const own = name === null;
  return (
    <section className={styles.part} aria-labelledby="card" {...kept}>
      <SectionTitle id="card">{own ? t('card.title') : t('card.titleOf', { name })}</SectionTitle>
      {own && <p className={styles.quiet}>{t('card.lead')}</p>}
      {card && !writing && <Written card={card} name={name} />}
      {!card && !writing && (
        <p className={styles.none}>{own ? t('card.none') : t('card.noneOf', { name })}</p>
      )}
      {own && card && !writing && <StillTrue card={card} />}
      {own && card && !writing && (
        <Arriving fallback={<Skeleton lines={3} />}>
          <FillChoice />
        </Arriving>
      )}
      {own && !writing && (
        <p data-screen>
          <Button onClick={() => setWriting(true)}>{t(card ? 'card.change' : 'card.write')}</Button>
        </p>
      )}
      {writing && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <CardForm card={card} onDone={() => setWriting(false)} />
        </Suspense>
      )}
    </section>
  );
}

function Written({ card: { text, sinceYear, writtenAt, confirmedAt }, name }: Whose & { card: Card }) {
  const times = {
    when: <RelativeTime at={writtenAt} />,
    confirmed: <RelativeTime at={confirmedAt} />,
  };
  const year = String(sinceYear);
  return (
    <div className={styles.card}>
      {text && (
        <blockquote dir="auto" className={styles.words}>
          {text}
        </blockquote>
      )}
      {sinceYear !== null && (
        <p>{name === null ? t('card.sinceLine', { year }) : t('card.sinceLineOf', { year, name })}</p>
      )}
      <p className={styles.quiet}>
        {fill(t(confirmedAt > writtenAt ? 'card.confirmed' : 'card.written'), times)}
      </p>
    </div>
  );
}
