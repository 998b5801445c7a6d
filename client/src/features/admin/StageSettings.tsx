import { STAGE_NAME_MAX } from '@rapport/shared/limits';
import { STAGE_CATEGORIES, type StageCategory } from '@rapport/shared/vocabulary';
import { useState } from 'react';
import { useWrite } from '../../lib/write';
import { Select } from '../../ui/form/Choice';
import { useTell } from '../../ui/toast/tell';
import { useToast } from '../../ui/toast/toasts';
import { NameForm } from './NameForm';
import { OrderedList } from './OrderedList';
import { CreateStageDocument, OrderStagesDocument } from './Space.generated';
import { StageRow } from './StageRow';
import type { StagedSpace } from './staged-space';
import { t } from './words';
import styles from './Admin.module.css';

// What is merged goes on inside another idea; its stage comes with merging.
const categories = STAGE_CATEGORIES.filter((category) => category !== 'MERGED');

/** The stages of a space: name, order, add, remove. */
export function StageSettings({ space }: { space: StagedSpace }) {
  const toast = useToast();
  const tell = useTell();
  const [category, setCategory] = useState<StageCategory>('CONSIDERING');
  const [order] = useWrite(OrderStagesDocument);
  const [create] = useWrite(CreateStageDocument);
  const keepOrder = async (stageIds: string[]) => {
    const outcome = await order({ variables: { input: { spaceId: space.id, stageIds } } });
    tell(outcome);
  };
  const add = async (name: string) => {
    const outcome = await create({ variables: { input: { spaceId: space.id, name, category } } });
    if (outcome.ok) toast({ text: t('space.stageAdded', { name }) });
    return outcome;
  };
  return (
    <>
      <OrderedList label={t('space.stageList')} items={space.stages} onOrder={keepOrder}>
        {(stage) => <StageRow stage={stage} space={space} />}
      </OrderedList>
      <div className={styles.add}>
        <Select
          label={t('space.stageCategory')}
          value={category}
          onChange={(event) => setCategory(event.target.value as StageCategory)}
        >
          {categories.map((one) => (
            <option key={one} value={one}>
              {t(`category.${one}`)}
            </option>
          ))}
        </Select>
        <NameForm
          label={t('space.stageName')}
          limit={STAGE_NAME_MAX}
          words={t('space.addStage')}
          onSend={add}
        />
      </div>
    </>
  );
}
