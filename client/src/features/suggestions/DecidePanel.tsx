import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { SectionTitle } from '../../ui/layout/PageHead';
import type { Merge, PageSuggestion } from './page-suggestion';
import { t } from './words';
import styles from './Suggestion.module.css';

const AcceptForm = lazy(() => import('./AcceptForm'));
const ChangeForm = lazy(() => import('./ChangeForm'));
const DeclineForm = lazy(() => import('./DeclineForm'));

type Way = 'accept' | 'change' | 'decline';

/** For those who decide: accept, accept with changes, or decline with a reason. Where both sides changed, join them. */
export function DecidePanel({ suggestion }: { suggestion: PageSuggestion }) {
  const { viewerCan, author } = suggestion;
  const [way, setWay] = useState<Way | null>(null);
  // What the server answered when the text had changed while one decided; the page itself learns of it later.
  const [met, setMet] = useState<Merge | null>(null);
  const merge = latest(met, suggestion.merge);
  // Typed before the text moved on, and not lost when the way of accepting changes with it.
  const [note, setNote] = useState('');
  // Where both sides changed the same words there is no accepting as it is, also not for who was about to.
  const overtaken = way === 'accept' && merge !== null && !merge.isClean;
  const shown = overtaken ? 'change' : way;
  const mayAccept = viewerCan.includes('ACCEPT');
  const mayDecline = viewerCan.includes('DECLINE');
  if (!mayAccept && !mayDecline) return null;
  const onConflict = (next: Merge) => {
    setMet(next);
    setWay('change');
  };
  const close = () => setWay(null);
  const button = (one: Way) => (
    <Button aria-expanded={shown === one} onClick={() => setWay(shown === one ? null : one)}>
      {t(`decide.${one}`)}
    </Button>
  );
  return (
    <section className={styles.decide} aria-labelledby="decide" data-screen>
      <SectionTitle id="decide">{t('decide.title')}</SectionTitle>
      <p className={styles.quiet}>{t('decide.lead', { name: author.name })}</p>
      <div className={styles.ways}>
        {mayAccept && (!merge || merge.isClean) && button('accept')}
        {mayAccept && button('change')}
        {mayDecline && button('decline')}
      </div>
      <Suspense fallback={<Skeleton lines={5} />}>
        {shown === 'accept' && (
          <AcceptForm
            suggestion={suggestion}
            merge={merge}
            note={note}
            onNote={setNote}
            onConflict={onConflict}
            onDone={close}
          />
        )}
        {shown === 'change' && (
          <ChangeForm
            suggestion={suggestion}
            merge={merge}
            note={note}
            onNote={setNote}
            surprised={overtaken || met !== null}
            onConflict={onConflict}
            onDone={close}
          />
        )}
        {shown === 'decline' && <DeclineForm suggestion={suggestion} onDone={close} />}
      </Suspense>
    </section>
  );
}

function latest(met: Merge | null, known: Merge | null): Merge | null {
  if (!met || !known) return met ?? known;
  return known.currentRevision > met.currentRevision ? known : met;
}
