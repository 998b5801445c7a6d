import { useQuery } from '@apollo/client/react';
import { problemOf } from '../../lib/problems';
import { Skeleton } from '../../ui/state/Skeleton';
import { ThreadMuteDocument } from './Mute.generated';
import { MuteEntry } from './MuteEntry';
import { t } from './mute-words';

/** What the menu beside "Follow" holds: muting the thread, or ending that. Asked for when the menu is opened. */
export default function MuteThread({ threadId }: { threadId: string }) {
  const { data, error } = useQuery(ThreadMuteDocument, { variables: { id: threadId } });
  if (error) return <p role="alert">{problemOf(error).message}</p>;
  if (!data?.thread) return <Skeleton lines={1} />;
  return (
    <MuteEntry
      place={{ threadId }}
      muted={data.thread.viewerMutes}
      words={{ mute: t('thread'), end: t('threadEnd') }}
    />
  );
}
