import { createSpaceInput } from '@rapport/shared/inputs/space';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { SpaceFields } from './SpaceFields';
import { CreateSpaceDocument } from './Spaces.generated';
import { t } from './words';

/** Opens a space and leads to its settings, where its purpose is said. */
export default function NewSpaceForm({ onDone }: { onDone: () => void }) {
  const navigate = useNavigate();
  const toast = useToast();
  const [create] = useWrite(CreateSpaceDocument);
  const form = useForm({
    schema: createSpaceInput,
    defaults: {
      name: '',
      slug: '',
      description: '',
      visibility: 'PUBLIC',
      language: null,
      cadenceDays: 5,
      defaultOwnerId: null,
    },
    onSend: async (input) => {
      const outcome = await create({ variables: { input } });
      if (outcome.ok) {
        const { name, slug } = outcome.value.space;
        await navigate(`/admin/spaces/${slug}`);
        toast({ text: t('space.created', { name }) });
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('spaces.open')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('space.create')}
          </Button>
        </>
      }
    >
      <SpaceFields
        errorOf={form.errorOf}
        fields={{
          name: form.register('name'),
          description: form.register('description'),
          visibility: form.register('visibility'),
          language: form.register('language', { setValueAs: (tag: string) => tag || null }),
          cadenceDays: form.register('cadenceDays', { valueAsNumber: true }),
          defaultOwnerId: form.register('defaultOwnerId', { setValueAs: (id: string) => id || null }),
        }}
      />
      <TextField
        label={t('space.slug')}
        hint={t('space.slugHint')}
        optional
        autoComplete="off"
        spellCheck={false}
        error={form.errorOf('slug')}
        {...form.register('slug')}
      />
    </Form>
  );
}
