import { EMAIL_MAX, MEMBER_NAME_MAX } from '@rapport/shared/limits';
import type { input } from 'zod';
import type { useForm } from '../../lib/form';
import { Checkbox } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import type { composedIdea } from './composed-idea';
import { t } from './form-words';
import styles from './Compose.module.css';

type Form = ReturnType<typeof useForm<input<typeof composedIdea>, unknown>>;

/** Staff: the customer an idea is posted for; it belongs to them and they are told. */
export function BehalfFields({ form }: { form: Form }) {
  const on = form.watch('onBehalfOf') != null;
  return (
    <div className={styles.behalf}>
      <Checkbox
        checked={on}
        onChange={() =>
          form.setValue('onBehalfOf', on ? null : { name: '', email: '' }, { shouldDirty: true })
        }
      >
        {t('compose.behalf')}
      </Checkbox>
      {on && (
        <>
          <TextField
            label={t('compose.behalfName')}
            limit={MEMBER_NAME_MAX}
            autoComplete="off"
            error={form.errorOf('onBehalfOf.name')}
            {...form.register('onBehalfOf.name')}
          />
          <TextField
            label={t('compose.behalfEmail')}
            hint={t('compose.behalfHint')}
            type="email"
            limit={EMAIL_MAX}
            autoComplete="off"
            error={form.errorOf('onBehalfOf.email')}
            {...form.register('onBehalfOf.email')}
          />
        </>
      )}
    </div>
  );
}
