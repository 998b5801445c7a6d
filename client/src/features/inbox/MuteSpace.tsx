import { useQuery } from '@apollo/client/react';
import { problemOf } from '../../lib/problems';
import { Skeleton } from '../../ui/state/Skeleton';
import { SpaceMuteDocument } from './Mute.generated';
import { MuteEntry } from './MuteEntry';
import { t } from './mute-words';

/** What the menu of a space holds: muting it, or ending that. Asked for when the menu is opened. */
export default function MuteSpace({ slug }: { slug: string }) {
  const { data, error } = useQuery(SpaceMuteDocument, { variables: { slug } });
  if (error) return <p role="alert">{problemOf(error).message}</p>;
  if (!data?.space) return <Skeleton lines={1} />;
  const { id, name, viewerMutes } = data.space;
  return (
    <MuteEntry
      place={{ spaceId: id, title: name }}
      muted={viewerMutes}
      words={{ mute: t('space'), end: t('spaceEnd') }}
    />
  );
}
