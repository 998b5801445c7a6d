import type { ComponentProps } from 'react';
import { Select } from '../../ui/form/Choice';
import type { AnsweredIdea } from './answered-idea';
import { t } from './words';

interface StageProps extends Omit<ComponentProps<'select'>, 'children'> {
  idea: AnsweredIdea;
  /** The stage that is chosen now. */
  to: AnsweredIdea['stage'];
  error?: string;
}

/** Where the idea stands after the answer: first where it is, then the other stages of its space. */
export function StageField({ idea, to, error, ...rest }: StageProps) {
  const { stage, space } = idea;
  // An idea becomes part of another one by merging, not by an answer.
  const others = space.stages.filter(({ id, category }) => id !== stage.id && category !== 'MERGED');
  return (
    <Select
      label={t('answer.stage')}
      hint={
        to.id === stage.id ? t('answer.stageStays') : t('answer.stageHint', { from: stage.name, to: to.name })
      }
      error={error}
      {...rest}
    >
      <option value={stage.id}>{t('answer.stays', { stage: stage.name })}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
