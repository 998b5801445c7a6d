import { useState, type FormEvent } from 'react';
import { t as c } from '../../lib/common-words';
import { sentenceOf } from '../../lib/field-sentences';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { RemoveStageDocument } from './Space.generated';
import type { StagedSpace } from './staged-space';
import { t } from './words';

interface RemoveProps {
  stage: StagedSpace['stages'][number];
  space: StagedSpace;
  onDone: () => void;
}

/** Takes a stage away. Its ideas go to another stage of the same category, so that none changes its meaning. */
export default function RemoveStage({ stage, space, onDone }: RemoveProps) {
  const toast = useToast();
  const [remove, busy] = useWrite(RemoveStageDocument);
  const [heirId, setHeirId] = useState('');
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const { name, category, ideaCount } = stage;
  const heirs = space.stages.filter((one) => one.category === category && one.id !== stage.id);
  const stuck = ideaCount > 0 && heirs.length === 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (ideaCount > 0 && !heirId) return setError(sentenceOf('REQUIRED'));
    const outcome = await remove({
      variables: { input: { stageId: stage.id, moveIdeasTo: heirId || null } },
    });
    if (outcome.ok) {
      toast({ text: t('space.stageRemoved', { name }) });
      return onDone();
    }
    const field = outcome.problem?.fields?.[0];
    setError(field?.message);
    setProblem(field ? null : (outcome.problem?.message ?? null));
  };
  return (
    <Form
      onSubmit={submit}
      problem={problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          {!stuck && (
            <Button tone="harm" type="submit" busy={busy}>
              {t('space.confirmRemove')}
            </Button>
          )}
        </>
      }
    >
      <p>
        {ideaCount === 0 ? t('space.removeStageEmpty') : t('space.removeStageIdeas', { count: ideaCount })}
      </p>
      {stuck && <p>{t('space.noHeir', { category: t(`category.${category}`) })}</p>}
      {ideaCount > 0 && heirs.length > 0 && (
        <Select
          label={t('space.moveTo')}
          value={heirId}
          error={error}
          onChange={(event) => setHeirId(event.target.value)}
        >
          <option value="">{t('space.chooseStage')}</option>
          {heirs.map((heir) => (
            <option key={heir.id} value={heir.id}>
              {heir.name}
            </option>
          ))}
        </Select>
      )}
    </Form>
  );
}
