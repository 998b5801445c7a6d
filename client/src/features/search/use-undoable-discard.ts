import { useCallback, useRef } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import type { useForm } from '../../lib/form';
import { useToast } from '../../ui/toast/toasts';
import { t } from './words';

type DraftForm<TValues extends FieldValues> = Pick<
  ReturnType<typeof useForm<TValues, unknown>>,
  'getValues' | 'reset' | 'setFocus' | 'draft'
>;

/** Throws away what was written in a form, with the way back in the notice. */
export function useUndoableDiscard<TValues extends FieldValues>(
  form: DraftForm<TValues>,
  focus: FieldPath<TValues>,
): () => void {
  const toast = useToast();
  const latest = useRef(form);
  latest.current = form;
  return useCallback(() => {
    const { getValues, draft, setFocus } = latest.current;
    const kept = getValues();
    draft.discard();
    setFocus(focus);
    toast({
      text: t('similar.discarded'),
      undo: () => {
        latest.current.reset(kept, { keepDefaultValues: true });
        latest.current.draft.keep(kept);
      },
    });
  }, [focus, toast]);
}
