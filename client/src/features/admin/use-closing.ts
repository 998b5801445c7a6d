import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import { inputOf, type AdminSpace } from './space-input';
import { UpdateSpaceDocument } from './Spaces.generated';
import { t } from './words';

/** Closes a space for new posts or opens it again; either can be undone. */
export function useClosing(space: AdminSpace) {
  const toast = useToast();
  const [update, busy] = useWrite(UpdateSpaceDocument);
  const set = async (archived: boolean, undoing = false): Promise<void> => {
    const outcome = await update({ variables: { input: { ...inputOf(space), archived } } });
    if (outcome.ok) {
      toast({
        text: t(archived ? 'spaces.didClose' : 'spaces.didReopen', { name: space.name }),
        ...(!undoing && { undo: () => void set(!archived, true) }),
      });
    } else if (outcome.problem) toast({ text: outcome.problem.message, wrong: true });
  };
  return [() => void set(space.archivedAt === null), busy] as const;
}
