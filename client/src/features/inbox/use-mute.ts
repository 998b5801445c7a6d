import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import {
  MuteSpaceDocument,
  MuteThreadDocument,
  UnmuteSpaceDocument,
  UnmuteThreadDocument,
} from './Mute.generated';
import { t } from './mute-words';

/** A thread or a space by its id, with the title people know it by where the page does not say it already. */
export type MutablePlace = { title?: string } & ({ threadId: string } | { spaceId: string });

/** Mutes a thread or a space, which can be undone at once, and ends that. */
export function useMute(place: MutablePlace) {
  const tell = useTell();
  const [muteThread, mutingThread] = useWrite(MuteThreadDocument);
  const [muteSpace, mutingSpace] = useWrite(MuteSpaceDocument);
  const [unmuteThread, endingThread] = useWrite(UnmuteThreadDocument);
  const [unmuteSpace, endingSpace] = useWrite(UnmuteSpaceDocument);
  const { title } = place;

  const end = async () => {
    const outcome =
      'threadId' in place
        ? await unmuteThread({ variables: { threadId: place.threadId } })
        : await unmuteSpace({ variables: { spaceId: place.spaceId } });
    tell(outcome, { text: title ? t('ended', { title }) : t('endedThis') });
  };
  const mute = async () => {
    const outcome =
      'threadId' in place
        ? await muteThread({ variables: { threadId: place.threadId } })
        : await muteSpace({ variables: { spaceId: place.spaceId } });
    tell(outcome, { text: title ? t('muted', { title }) : t('mutedThis'), undo: () => void end() });
  };
  return {
    mute: () => void mute(),
    end: () => void end(),
    busy: mutingThread || mutingSpace || endingThread || endingSpace,
  };
}
