import { useQuery } from '@apollo/client/react';
import { raiseTuneInput } from '@rapport/shared/inputs/remembering';
import { TUNE_WORD_MAX } from '@rapport/shared/limits';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { Skeleton } from '../../ui/state/Skeleton';
import { ErrorState } from '../../ui/state/States';
import { useToast } from '../../ui/toast/toasts';
import { RaiseTuneDocument } from './TuneActs.generated';
import { peopleOf, type TunePeople } from './tune-people';
import { TunePeopleDocument } from './TunePeople.generated';
import { t } from './words';

interface RaiseProps {
  /** Who it is with, when one comes from their page. */
  about: string | null;
  onDone: () => void;
}

/** Says to one other person that somebody and oneself do not reach each other any more. */
export default function RaiseForm(props: RaiseProps) {
  const { data, error } = useQuery(TunePeopleDocument, {
    variables: { about: props.about ?? '', named: props.about !== null },
    // Some entries of the journey must not become the list on its own page.
    fetchPolicy: 'no-cache',
  });
  if (error && !data) return <ErrorState title={t('list.failed')} />;
  if (!data) return <Skeleton lines={10} />;
  return <Fields {...props} people={peopleOf(data)} />;
}

function Fields({ about, onDone, people }: RaiseProps & { people: TunePeople }) {
  const toast = useToast();
  const navigate = useNavigate();
  const [raise] = useWrite(RaiseTuneDocument);
  const form = useForm({
    schema: raiseTuneInput,
    defaults: {
      aboutId: people.others.find(({ id }) => id === about)?.id ?? '',
      helperId: '',
      text: '',
    },
    draft: { kind: 'TUNE', subject: 'new' },
    onSend: async ({ helperId, ...input }) => {
      const outcome = await raise({ variables: { input: { ...input, helperId } } });
      if (outcome.ok) {
        const { tune } = outcome.value;
        toast({ text: t('raise.sent', { helper: tune.helper.name }) });
        await navigate(tune.path);
      }
      return outcome;
    },
  });
  const chosen = form.watch('aboutId');
  return (
    <Form
      label={t('raise.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('raise.next')}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('raise.send')}
          </Button>
        </>
      }
    >
      <Select
        label={t('raise.about')}
        hint={t('raise.aboutHint')}
        autoFocus
        error={form.errorOf('aboutId')}
        {...form.register('aboutId')}
      >
        <option value="">{t('raise.aboutNone')}</option>
        {people.others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={t('raise.helper')}
        hint={t('raise.helperHint')}
        error={form.errorOf('helperId')}
        {...form.register('helperId', { setValueAs: (value: string | null) => value || null })}
      >
        <option value="">{t('raise.helperAny')}</option>
        {people.helpers
          .filter(({ id }) => id !== chosen)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <TextArea
        label={t('raise.words')}
        hint={t('raise.wordsHint')}
        limit={TUNE_WORD_MAX}
        rows={6}
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
    </Form>
  );
}
