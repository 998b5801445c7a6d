import { ChevronDown, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { Button } from '../../ui/button/Button';
import { SimilarCard } from './SimilarCard';
import { useHeld } from './use-held';
import { useSimilar } from './use-similar';
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
 * Ideas like the one being written. Where there is room they appear beside the form, else one line says how many there
 * are and a press shows them: what one writes in never moves by itself.
 */
export function SimilarIdeas({ text, language, onDiscard, children }: SimilarProps) {
  const id = useId();
  const found = useSimilar({ text, language });
  const [ids, hold, release] = useHeld(found?.ideas.map((idea) => idea.id) ?? []);
  const toggle = useRef<HTMLButtonElement>(null);
  const wide = useWide();
  const [asked, setAsked] = useState<boolean | null>(null);
  const open = ids.length > 0 && (asked ?? wide);
  const supported = found?.ideas.some((idea) => ids.includes(idea.id) && idea.viewerVote !== null);

  const close = () => {
    setAsked(false);
    release();
    toggle.current?.focus();
  };

  return (
    <div className={styles.around}>
      {children}
      <div className={styles.line}>
        {ids.length > 0 ? (
          <button
            ref={toggle}
            type="button"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => (open ? close() : setAsked(true))}
          >
            {t('similar.found', { count: ids.length })}
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        ) : (
          t(found?.settled ? 'similar.none' : 'similar.hint')
        )}
      </div>
      <VisuallyHidden>
        <span role="status">
          {found?.settled && ids.length > 0 && t('similar.announce', { count: ids.length })}
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
            {supported ? (
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
            {ids.map((one) => (
              <li key={one}>
                <SimilarCard id={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
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
