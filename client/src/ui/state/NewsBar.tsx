import { t } from '../../lib/common-words';
import styles from './NewsBar.module.css';

interface NewsBarProps {
  /** What is new, when there is more to say than that something is. */
  words?: string | null;
  /** Shows it; null while nothing waits. */
  onShow: (() => void) | null;
  /** Where the reader is led to; where they are unless told. */
  place?: string | null;
}

/** Says what others changed on the page meanwhile, and shows it when asked. */
export function NewsBar({ words, onShow, place }: NewsBarProps) {
  const show = () => {
    onShow?.();
    // The bar, which has the focus, goes with this press.
    requestAnimationFrame(() => {
      const next = document.getElementById(place ?? 'main');
      if (place) next?.setAttribute('tabindex', '-1');
      next?.focus({ preventScroll: !place });
    });
  };
  return (
    <div aria-live="polite">
      {onShow && (
        <button type="button" className={styles.bar} onClick={show}>
          {words ?? t('news')}
        </button>
      )}
    </div>
  );
}
