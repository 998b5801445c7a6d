import { updateProfileInput } from '@rapport/shared/inputs/account';
import { MEMBER_ABOUT_MAX, MEMBER_NAME_MAX, MEMBER_TITLE_MAX } from '@rapport/shared/limits';
import { Link } from 'react-router';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { useToast } from '../../ui/toast/toasts';
import { UpdateProfileDocument, type PreferencesQuery } from './Preferences.generated';
import { t } from './words';
import styles from './Preferences.module.css';

type OwnMember = NonNullable<PreferencesQuery['viewer']>['member'];

/** Name, what one does, and a few words about oneself, with a preview. */
export function ProfileForm({ member }: { member: OwnMember }) {
  const toast = useToast();
  const [update] = useWrite(UpdateProfileDocument);
  const form = useForm({
    schema: updateProfileInput,
    defaults: { name: member.name, title: member.title ?? '', about: member.about ?? '' },
    onSend: async (input) => {
      const outcome = await update({ variables: { input } });
      if (outcome.ok) toast({ text: t('preferences.profile.saved') });
      return outcome;
    },
  });
  return (
    <Form
      label={t('preferences.profile.title')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Link className={styles.link} to={`/members/${member.id}`}>
            {t('preferences.profile.see')}
          </Link>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('preferences.profile.send')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('preferences.profile.name')}
        hint={t('preferences.profile.nameHint')}
        limit={MEMBER_NAME_MAX}
        autoComplete="name"
        dir="auto"
        error={form.errorOf('name')}
        {...form.register('name')}
      />
      <TextField
        label={t('preferences.profile.job')}
        hint={t('preferences.profile.jobHint')}
        optional
        limit={MEMBER_TITLE_MAX}
        autoComplete="organization-title"
        dir="auto"
        error={form.errorOf('title')}
        {...form.register('title')}
      />
      <MarkdownEditor
        pictures={false}
        label={t('preferences.profile.about')}
        hint={t('preferences.profile.aboutHint')}
        optional
        limit={MEMBER_ABOUT_MAX}
        error={form.errorOf('about')}
        {...form.register('about')}
      />
    </Form>
  );
}
