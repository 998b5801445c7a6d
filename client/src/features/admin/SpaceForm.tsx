import { updateSpaceInput } from '@rapport/shared/inputs/space';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { inputOf, type AdminSpace } from './space-input';
import { SpaceFields } from './SpaceFields';
import { UpdateSpaceDocument } from './Spaces.generated';
import { t } from './words';

/** What a space is: name, who reads it, its promise, and who answers. */
export function SpaceForm({ space }: { space: AdminSpace }) {
  const toast = useToast();
  const [update] = useWrite(UpdateSpaceDocument);
  const form = useForm({
    schema: updateSpaceInput,
    defaults: inputOf(space),
    onSend: async (input) => {
      // Closing has a button of its own, which may have been pressed since this form was opened.
      const archived = space.archivedAt !== null;
      const outcome = await update({ variables: { input: { ...input, archived } } });
      if (outcome.ok) toast({ text: t('space.saved', { name: outcome.value.space.name }) });
      return outcome;
    },
  });
  return (
    <Form
      label={t('space.about')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('space.save')}
        </Button>
      }
    >
      <SpaceFields
        errorOf={form.errorOf}
        owner={space.defaultOwner}
        language={space.language}
        fields={{
          name: form.register('name'),
          description: form.register('description'),
          visibility: form.register('visibility'),
          language: form.register('language', { setValueAs: (tag: string) => tag || null }),
          cadenceDays: form.register('cadenceDays', { valueAsNumber: true }),
          defaultOwnerId: form.register('defaultOwnerId', { setValueAs: (id: string) => id || null }),
        }}
      />
    </Form>
  );
}
