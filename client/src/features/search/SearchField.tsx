import { Search } from 'lucide-react';
import { Form, useSearchParams } from 'react-router';
import { Button } from '../../ui/button/Button';
import { NARROWING, type SearchQuery } from './search-query';
import { t } from './words';
import styles from './Search.module.css';

/** The words to look for. A form that is got, so it works without JavaScript; filters and order come along. */
export function SearchField({ query }: { query: SearchQuery }) {
  const [search] = useSearchParams();
  const kept = [...NARROWING, 'sort'].flatMap((name) => {
    const value = search.get(name);
    return value ? [[name, value] as const] : [];
  });
  return (
    <Form role="search" aria-label={t('title')} action="/search" className={styles.form}>
      <label className={styles.label} htmlFor="search-field">
        {t('field')}
      </label>
      <div className={styles.row}>
        <Search size={18} aria-hidden="true" />
        <input
          key={query.text}
          id="search-field"
          name="q"
          type="search"
          defaultValue={query.text}
          dir="auto"
          autoComplete="off"
          enterKeyHint="search"
          aria-invalid={query.tooMany > 0 || undefined}
        />
        <Button tone="strong" type="submit">
          {t('send')}
        </Button>
      </div>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </Form>
  );
}
