import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import type { IdeaFilter } from '../../lib/schema.generated';
import { IdeaCountDocument } from './IdeaList.generated';
import { t } from './list-words';
import styles from './NewIdeas.module.css';

const EVERY = 60_000;

/** Says how many ideas have come since the list was loaded; they are shown when asked for, so nothing jumps. */
export function NewIdeas({ filter, total }: { filter: IdeaFilter; total: number }) {
  const client = useApolloClient();
  const { revalidate } = useRevalidator();
  const [more, setMore] = useState(0);
  const key = JSON.stringify(filter);

  useEffect(() => {
    setMore(0);
    const look = async () => {
      if (document.hidden) return;
      const { data } = await client.query({
        query: IdeaCountDocument,
        variables: { filter: JSON.parse(key) as IdeaFilter },
        fetchPolicy: 'no-cache',
      });
      setMore(Math.max(0, (data?.ideas.totalCount ?? 0) - total));
    };
    // A failed look is tried again with the next one.
    const timer = setInterval(() => void look().catch(() => undefined), EVERY);
    return () => clearInterval(timer);
  }, [client, key, total]);

  return (
    <div aria-live="polite">
      {more > 0 && (
        <button
          type="button"
          className={styles.bar}
          onClick={() => {
            setMore(0);
            void revalidate();
          }}
        >
          {t('newIdeas', { count: more })}
        </button>
      )}
    </div>
  );
}
