import type { UpdatePreferencesInput } from '../../lib/schema.generated';
import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { UpdatePreferencesDocument, type OwnChoicesFragment } from './Preferences.generated';
import { t } from './words';

export type OwnChoices = Omit<OwnChoicesFragment, ' $fragmentName'>;

/** Saves one choice at once: shown as chosen, taken back with the reason when it is refused. */
export function useChoice(viewer: OwnChoices): (change: UpdatePreferencesInput) => void {
  const tell = useTell();
  const [update] = useWrite(UpdatePreferencesDocument);
  const save = async (input: UpdatePreferencesInput) => {
    const outcome = await update({
      variables: { input },
      optimistic: {
        updatePreferences: {
          __typename: 'ProfileChanged',
          viewer: {
            __typename: 'Viewer',
            id: viewer.id,
            preferences: { ...viewer.preferences, ...input } as OwnChoices['preferences'],
          },
        },
      },
    });
    tell(outcome, { text: t('preferences.mail.saved') });
  };
  return (change) => void save(change);
}
