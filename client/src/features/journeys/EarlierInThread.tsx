import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Skeleton } from '../../ui/state/Skeleton';
import { AskerHereDocument } from './Beside.generated';
import EarlierWith from './EarlierWith';

interface EarlierInThreadProps {
  threadId: string;
  /** The comment that is answered; null for what the thread belongs to. */
  commentId: string | null;
  /** The reply itself. */
  children: ReactNode;
}

/** What was before with whoever asks here, for somebody of the team who replies (practice 4.5); else the reply alone. */
export default function EarlierInThread({ threadId, commentId, children }: EarlierInThreadProps) {
  const { pathname } = useLocation();
  const { data, error } = useQuery(AskerHereDocument, {
    variables: { threadId, commentId },
    fetchPolicy: 'no-cache',
  });
  if (!data && !error) return <Skeleton lines={5} />;
  const asker = data?.thread?.asker;
  if (!asker) return children;
  return (
    <EarlierWith member={asker} here={pathname} beside="reply">
      {children}
    </EarlierWith>
  );
}
