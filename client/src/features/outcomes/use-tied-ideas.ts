import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { TiedIdeaDocument, type TiedIdeaQuery } from './Compose.generated';

/** An idea that is tied to what is being told, with its people, its open promises and what it answers. */
export type TiedIdea = NonNullable<TiedIdeaQuery['idea']>;

/**
 * The ideas of these numbers as they are now. Null stands for one that is not to be seen any more; one that is still on
 * its way, or could not be read just now, is not in the answer.
 */
export function useTiedIdeas(numbers: readonly number[]): ReadonlyMap<number, TiedIdea | null> {
  const client = useApolloClient();
  const [ideas, setIdeas] = useState<ReadonlyMap<number, TiedIdea | null>>(new Map());
  const key = numbers.join();
  useEffect(() => {
    let current = true;
    const read = async (number: number) => {
      const { data } = await client.query({
        query: TiedIdeaDocument,
        variables: { number },
        // Promises and credits are as they are now, not as they were when the idea was last looked at.
        fetchPolicy: 'no-cache',
      });
      if (!current || !data) return;
      const idea = data.idea as TiedIdea | null;
      setIdeas((known) => new Map(known).set(number, idea));
    };
    for (const number of key === '' ? [] : key.split(',').map(Number)) read(number).catch(() => undefined);
    return () => {
      current = false;
    };
  }, [client, key]);
  return ideas;
}
