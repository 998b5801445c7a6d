import { updateCommunityInput } from '@rapport/shared/inputs/community';
import { COMMUNITY_NAME_MAX, TAGLINE_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { UpdateCommunityDocument, type CommunitySettingsFragment } from './Community.generated';
import { LegalFields } from './LegalFields';
import { LookFields } from './LookFields';
import { PlaceFields } from './PlaceFields';
import { showAccent } from './show-accent';
import { SignUpFields } from './SignUpFields';
import { t } from './words';
import styles from './Admin.module.css';

/** All settings of the community in one form: they are few, and belong together. */
export function CommunityForm({
  community,
}: {
  community: Omit<CommunitySettingsFragment, ' $fragmentName'>;
}) {
  const toast = useToast();
  const [update] = useWrite(UpdateCommunityDocument);
  const { __typename: _, id: __, ...settings } = community;
  const form = useForm({
    schema: updateCommunityInput,
    defaults: settings,
    onSend: async (values) => {
      const outcome = await update({ variables: { input: values } });
      if (outcome.ok) {
        showAccent(outcome.value.community.accent);
        toast({ text: t('community.saved') });
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('community.title')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('community.save')}
        </Button>
      }
    >
      <div className={styles.group}>
        <TextField
          label={t('community.name')}
          limit={COMMUNITY_NAME_MAX}
          dir="auto"
          error={form.errorOf('name')}
          {...form.register('name')}
        />
        <TextField
          label={t('community.tagline')}
          hint={t('community.taglineHint')}
          limit={TAGLINE_MAX}
          dir="auto"
          error={form.errorOf('tagline')}
          {...form.register('tagline')}
        />
      </div>
      <LookFields form={form} />
      <PlaceFields form={form} />
      <SignUpFields form={form} />
      <LegalFields form={form} />
    </Form>
  );
}
