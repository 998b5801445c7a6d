import { useState } from 'react';
import { useWrite } from '../../lib/write';
import { Radio } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { DialogActs, type DialogForm } from './DialogActs';
import type { OnBoard } from './IrritantBoard';
import { PeopleHit } from './PeopleHit';
import { MarkSameDocument } from './SteerIrritant.generated';
import { t } from './words';
import styles from './Irritant.module.css';

/** Marks several irritants as the same as one of them. */
export function SameForm({ irritants, onDone, onCancel }: { irritants: OnBoard[] } & DialogForm) {
  const toast = useToast();
  const [mark, busy] = useWrite(MarkSameDocument);
  // The oldest has been waiting longest, and the board has it first.
  const [keptId, setKeptId] = useState(irritants[0]?.id ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    for (const { id, sameAs } of irritants) {
      if (id === keptId || sameAs?.id === keptId) continue;
      const outcome = await mark({ variables: { input: { irritantId: id, sameAsId: keptId } } });
      if (!outcome.ok) return setProblem(outcome.problem?.message ?? null);
    }
    const kept = irritants.find(({ id }) => id === keptId);
    toast({ text: t('board.samed', { title: kept?.title ?? '' }) });
    onDone();
  };
  return (
    <Form
      onSubmit={submit}
      problem={problem}
      acts={<DialogActs words={t('board.same')} busy={busy} onCancel={onCancel} />}
    >
      <p>{t('board.sameLead')}</p>
      <fieldset className={styles.choices}>
        <legend>{t('board.kept')}</legend>
        {irritants.map((irritant) => (
          <Radio
            key={irritant.id}
            name="kept"
            value={irritant.id}
            checked={irritant.id === keptId}
            onChange={() => setKeptId(irritant.id)}
          >
            <b dir="auto">{irritant.title}</b>{' '}
            <span className={styles.quiet}>
              <PeopleHit irritant={irritant} />
            </span>
          </Radio>
        ))}
      </fieldset>
    </Form>
  );
}
