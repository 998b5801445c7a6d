import { ChevronDown, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { Button } from '../../ui/button/Button';
import { SimilarCard } from './SimilarCard';
import { SimilarIrritant } from './SimilarIrritant';
import { useHeld } from './use-held';
import { useSimilar, type SimilarThing } from './use-similar';
import { t } from './words';
import styles from './SimilarIdeas.module.css';

/** Room for the cards beside the form; see the style sheet. */
const WIDE = '(min-width: 72rem)';

interface SimilarProps {
  /** What is being written so far. */
  text: string;
  /** Language it is written in. */
  language: string;
  /** Throws away what was written, since something else says it already. */
  onDiscard: () => void;
  /** The field with the title; what is found follows it. */
  children: ReactNode;
}

/**
 * Ideas and irritants like what is being written. Where there is room they appear beside the form, else one line says
 * how many there are and a press shows them: what one writes in never moves by itself.
 */
export function SimilarIdeas({ text, language, onDiscard, children }: SimilarProps) {
  const id = useId();
  const found = useSimilar({ text, language });
  const [things, hold, release] = useHeld(found?.things ?? []);
  const toggle = useRef<HTMLButtonElement>(null);
  const wide = useWide();
  const [asked, setAsked] = useState<boolean | null>(null);
  const open = things.length > 0 && (asked ?? wide);
  const joined = found?.things.some(
    (thing) => isJoined(thing) && things.some(({ id: one }) => one === thing.id),
  );

  const close = () => {
    setAsked(false);
    release();
    toggle.current?.focus();
  };

  return (
    <div className={styles.around}>
      {children}
      <div className={styles.line}>
        {things.length > 0 ? (
          <button
            ref={toggle}
            type="button"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => (open ? close() : setAsked(true))}
          >
            {wordsOf(things)}
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        ) : (
          t(found?.settled ? 'similar.none' : 'similar.hint')
        )}
      </div>
      <VisuallyHidden>
        <span role="status">
          {found?.settled &&
            things.length > 0 &&
            t('similar.announce', { found: wordsOf(things), count: things.length })}
        </span>
      </VisuallyHidden>
      {open && (
        <section
          id={id}
          className={styles.panel}
          aria-labelledby={`${id}-title`}
          onPointerEnter={hold}
          onPointerLeave={release}
          onFocus={hold}
          onBlur={release}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          <div className={styles.head}>
            <h2 id={`${id}-title`}>{t('similar.title')}</h2>
            <button type="button" aria-label={t('similar.close')} onClick={close}>
              <X size={18} aria-hidden="true" />
            </button>
          </div>
          <div className={styles.lead} role="status">
            {joined ? (
              <>
                {t('similar.supported')}{' '}
                <Button small onClick={onDiscard}>
                  {t('similar.discard')}
                </Button>
              </>
            ) : (
              t('similar.lead')
            )}
          </div>
          <ul>
            {things.map((thing) => (
              <li key={thing.id}>
                {thing.__typename === 'Idea' ? (
                  <SimilarCard id={thing.id} />
                ) : (
                  <SimilarIrritant id={thing.id} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Whether the viewer supports it or has said that it hits them too. */
const isJoined = (thing: SimilarThing): boolean =>
  (thing.__typename === 'Idea' ? thing.viewerVote : thing.viewerReport) !== null;

/** How many there are, and of what. */
function wordsOf(things: SimilarThing[]): string {
  const count = things.length;
  const ideas = things.filter(({ __typename }) => __typename === 'Idea').length;
  if (ideas === count) return t('similar.found', { count });
  return t(ideas === 0 ? 'similar.foundIrritants' : 'similar.foundBoth', { count });
}

/** Whether there is room beside the form. The form is there only in the browser, so the first answer is right. */
function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const look = () => setWide(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return wide;
}
