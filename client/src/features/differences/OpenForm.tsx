import { useQuery } from '@apollo/client/react';
import { openDifferenceInput } from '@rapport/shared/inputs/difference';
import type { Importance } from '@rapport/shared/vocabulary';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { Skeleton } from '../../ui/state/Skeleton';
import { useToast } from '../../ui/toast/toasts';
import { DifferencePartnersDocument, OpenDifferenceDocument } from './Differences.generated';
import { FormActs } from './form-acts';
import { PositionFields } from './PositionFields';
import { t } from './words';
import styles from './Differences.module.css';

interface OpenProps {
  idea: { id: string; number: number };
  onDone: () => void;
}

interface StartProps extends OpenProps {
  partners: { id: string; name: string }[];
}

function Start({ idea, partners, onDone }: StartProps) {
  const toast = useToast();
  const [open] = useWrite(OpenDifferenceDocument);
  const form = useForm({
    schema: openDifferenceInput,
    defaults: {
      ideaId: idea.id,
      withMemberId: partners[0]?.id,
      position: '',
      importance: '' as Importance,
    },
    draft: { kind: 'DIFFERENCE', subject: idea.id },
    onSend: async (input) => {
      const outcome = await open({ variables: { input } });
      if (outcome.ok) {
        const name = partners.find(({ id }) => id === input.withMemberId)?.name ?? '';
        toast({ text: t('start.done', { name }) });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('start.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={<FormActs onCancel={onDone} busy={form.busy} send={t('start.send')} />}
    >
      <Select
        label={t('start.with')}
        hint={t('start.withHint')}
        error={form.errorOf('withMemberId')}
        {...form.register('withMemberId')}
      >
        {partners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <PositionFields
        position={{ ...form.register('position'), error: form.errorOf('position') }}
        importance={{ ...form.register('importance'), error: form.errorOf('importance') }}
      />
    </Form>
  );
}

/** Where somebody puts a difference into words, with a named person of the other side. */
export default function OpenForm({ idea, onDone }: OpenProps) {
  const { data } = useQuery(DifferencePartnersDocument, {
    variables: { number: idea.number },
    fetchPolicy: 'cache-and-network',
  });
  const partners = data?.idea?.differencePartners;
  if (!partners) return <Skeleton lines={5} />;
  return (
    <section className={styles.start} aria-label={t('start.title')}>
      <h2>{t('start.title')}</h2>
      <p>{partners.length > 0 ? t('start.lead') : t('start.nobody')}</p>
      {partners.length > 0 && <Start idea={idea} partners={partners} onDone={onDone} />}
    </section>
  );
}
