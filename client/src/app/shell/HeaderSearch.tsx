import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Form } from 'react-router';
import { t } from '../words';
import { loadPalette, openPalette } from './palette-door';
import styles from './HeaderSearch.module.css';

/**
 * The way to find something, on every page. Without JavaScript it is a form that leads to the page of results; with
 * it, a button of the same size that opens the palette.
 */
export function HeaderSearch() {
  const field = useRef<HTMLInputElement>(null);
  const [alive, setAlive] = useState(false);

  useEffect(() => {
    // Somebody may have begun to type before the page came alive: their field stays.
    setAlive(!field.current?.value && field.current !== document.activeElement);
  }, []);

  if (alive) {
    const prepare = () => void loadPalette().catch(() => undefined);
    return (
      <button
        type="button"
        className={styles.search}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={openPalette}
        onPointerEnter={prepare}
        onFocus={prepare}
      >
        <Search size={16} aria-hidden="true" />
        <span>{t('search')}</span>
        <kbd aria-hidden="true">
          {t(/Mac|iP(hone|ad|od)/.test(navigator.userAgent) ? 'searchKeysMac' : 'searchKeys')}
        </kbd>
      </button>
    );
  }
  return (
    <Form className={styles.search} role="search" aria-label={t('searchEverything')} action="/search">
      <button type="submit" aria-label={t('search')}>
        <Search size={16} aria-hidden="true" />
      </button>
      <input
        ref={field}
        name="q"
        type="search"
        aria-label={t('searchEverything')}
        placeholder={t('search')}
        autoComplete="off"
        dir="auto"
      />
    </Form>
  );
}
