import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { inputOf, type AdminSpace } from './space-input';
import { UpdateSpaceDocument } from './Spaces.generated';
import { t } from './words';

/** Closes a space for new posts or opens it again; either can be undone. */
export function useClosing(space: AdminSpace) {
  const tell = useTell();
  const [update, busy] = useWrite(UpdateSpaceDocument);
  const set = async (archived: boolean, undoing = false): Promise<void> => {
    const outcome = await update({ variables: { input: { ...inputOf(space), archived } } });
    tell(outcome, {
      text: t(archived ? 'spaces.didClose' : 'spaces.didReopen', { name: space.name }),
      ...(!undoing && { undo: () => void set(!archived, true) }),
    });
  };
  return [() => void set(space.archivedAt === null), busy] as const;
}
