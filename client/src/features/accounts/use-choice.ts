import type { Problem } from '../../lib/problems';
import type { UpdatePreferencesInput } from '../../lib/schema.generated';
import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { withChange } from './mail-choices';
import { t } from './mail-words';
import { UpdatePreferencesDocument, type OwnChoicesFragment } from './Preferences.generated';

export type OwnChoices = Omit<OwnChoicesFragment, ' $fragmentName'>;

/**
 * Saves one choice at once: shown as chosen, taken back with the reason when it is refused.
 * @returns what was refused, for the fields it is about
 */
export function useChoice(viewer: OwnChoices): (change: UpdatePreferencesInput) => Promise<Problem | null> {
  const tell = useTell();
  const [update] = useWrite(UpdatePreferencesDocument);
  return async (input) => {
    const outcome = await update({
      variables: { input },
      optimistic: {
        updatePreferences: {
          __typename: 'ProfileChanged',
          viewer: {
            __typename: 'Viewer',
            id: viewer.id,
            preferences: withChange(viewer.preferences, input),
          },
        },
      },
    });
    if (outcome.ok || !outcome.problem?.fields) tell(outcome, { text: t('saved') });
    return outcome.ok ? null : outcome.problem;
  };
}
