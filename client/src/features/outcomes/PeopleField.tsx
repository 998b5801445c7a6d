import { useQuery } from '@apollo/client/react';
import { CREDIT_WHAT_MAX } from '@rapport/shared/limits';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import { TeamToNameDocument } from './Compose.generated';
import type { ComposeForm } from './composed-outcome';
import { t } from './form-words';
import { peopleOf } from './people-of';
import { useFocusAfter } from '../../ui/form/use-focus-after';
import { FormPart, RemoveButton } from '../../ui/form/Parts';
import type { TiedIdea } from './use-tied-ideas';
import { WhichIdea } from './WhichIdea';
import { WhoIsNamed } from './WhoIsNamed';
import styles from './Compose.module.css';

/** Who is named already by the tied ideas, and who else had a part: they are asked before anybody sees it. */
export function PeopleField({ form, ideas }: { form: ComposeForm; ideas: readonly TiedIdea[] }) {
  const { data } = useQuery(TeamToNameDocument);
  const lines = form.watch('builtBy') ?? [];
  const people = peopleOf(ideas, data);
  const set = (next: typeof lines) => form.setValue('builtBy', next, { shouldDirty: true });
  const error = form.errorOf('builtBy');
  const focus = useFocusAfter();
  return (
    <FormPart legend={t('people.legend')} ref={focus.box}>
      <WhoIsNamed ideas={ideas} />
      <p className={styles.quiet}>{t('people.lead')}</p>
      {lines.map((_, index) => (
        // Lines have no names of their own, and none changes places.
        <div key={index} className={styles.line} data-line="">
          <Select
            label={t('people.who')}
            error={form.errorOf(`builtBy.${index}.memberId`)}
            {...form.register(`builtBy.${index}.memberId`)}
          >
            <option value="">{t('people.choose')}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <TextField
            label={t('people.what')}
            limit={CREDIT_WHAT_MAX}
            dir="auto"
            autoComplete="off"
            error={form.errorOf(`builtBy.${index}.what`)}
            {...form.register(`builtBy.${index}.what`)}
          />
          <RemoveButton
            label={t('people.remove')}
            onPress={() => {
              focus.toAdd();
              set(lines.filter((__, at) => at !== index));
            }}
          />
          <WhichIdea form={form} ideas={ideas} index={index} />
        </div>
      ))}
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
      <p data-add="">
        <Button
          small
          onClick={() => {
            focus.toNewLine();
            set([...lines, { memberId: '', what: '' }]);
          }}
        >
          {t('people.add')}
        </Button>
      </p>
    </FormPart>
  );
}
