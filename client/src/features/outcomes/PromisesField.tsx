import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import type { ComposeForm } from './composed-outcome';
import { FormPart } from '../../ui/form/Parts';
import { t } from './form-words';
import { ToggleList } from './ToggleList';
import type { TiedIdea } from './use-tied-ideas';
import styles from './Compose.module.css';

/** Promises on the tied ideas that are still open, to be kept by what is told. */
export function PromisesField({ form, ideas }: { form: ComposeForm; ideas: readonly TiedIdea[] }) {
  const { language } = useCommunity();
  const open = ideas.flatMap(({ promises }) =>
    promises.filter(({ state }) => state === 'OPEN' || state === 'LATE'),
  );
  const error = form.errorOf('keepsPromiseIds');
  if (open.length === 0 && !error) return null;
  return (
    <FormPart legend={t('promises.legend')} hint={t('promises.lead')}>
      <ToggleList
        things={open.map(({ id, text, owner, dueOn }) => ({
          id,
          words: fill(t('promises.one'), {
            text: <span dir="auto">{text}</span>,
            name: owner.name,
            day: day(dueOn, language),
          }),
        }))}
        chosen={form.watch('keepsPromiseIds') ?? []}
        onChange={(chosen) => form.setValue('keepsPromiseIds', chosen, { shouldDirty: true })}
      />
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
    </FormPart>
  );
}
