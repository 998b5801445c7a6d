import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import { TakeFeelingBackDocument } from './Feelings.generated';
import { t } from './words';

interface TakeBack {
  takeBack: () => void;
  busy: boolean;
  problem: string | null;
}

/** Takes back what the viewer told somebody; it is gone from every list as well. */
export function useTakeBack(feelingId: string, reader: string): TakeBack {
  const { cache } = useApolloClient();
  const toast = useToast();
  const [remove, busy] = useWrite(TakeFeelingBackDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async () => {
    const outcome = await remove({ variables: { feelingId } });
    if (!outcome.ok) return setProblem(outcome.problem?.message ?? null);
    toast({ text: t('page.takenBack', { name: reader }) });
    cache.evict({ id: cache.identify({ __typename: 'Feeling', id: feelingId }) });
  };
  return { takeBack: () => void run(), busy, problem };
}
