import {
  MEETING_BOUNDARIES_MAX,
  MEETING_PLACE_MAX,
  MEETING_PURPOSE_MAX,
  MEETING_QUESTION_MAX,
  MEETING_REIMBURSEMENT_MAX,
  MEETING_TEXT_MAX,
  MEETING_TITLE_MAX,
} from '@rapport/shared/limits';
import type { MeetingKind } from '@rapport/shared/meeting';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Checkbox } from '../../ui/form/Choice';
import { TextArea, TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { FormPart } from '../../ui/form/Parts';
import { t } from './form-words';
import { WhenFields } from './WhenFields';
import type { WhenValues } from './when-input';

type Part =
  | 'title'
  | 'purpose'
  | 'text'
  | 'question'
  | 'place'
  | 'seats'
  | 'reimbursement'
  | 'boundaries'
  | 'recorded'
  | 'recordedWhy'
  | keyof WhenValues;

interface FieldsProps {
  register: (part: Exclude<Part, 'seats'>) => UseFormRegisterReturn;
  /** The number of seats as the form library knows it: a number, or nothing. */
  seats: UseFormRegisterReturn;
  errorOf: (part: Part) => string | undefined;
  kind: MeetingKind;
  values: WhenValues & { recorded?: boolean };
  /** The idea that a test belongs to, where it can be chosen. */
  children?: ReactNode;
}

export const isTest = (kind: MeetingKind): boolean => kind === 'PROTOTYPE_TEST' || kind === 'BETA';

/** Everything that is said about a meeting: the same when one announces it and when one changes it. */
export function MeetingFields({ register, seats, errorOf, kind, values, children }: FieldsProps) {
  const field = (part: Exclude<Part, 'seats'>) => ({ dir: 'auto', error: errorOf(part), ...register(part) });
  return (
    <>
      <TextField
        label={t('field.title')}
        hint={t('field.titleHint')}
        limit={MEETING_TITLE_MAX}
        autoComplete="off"
        {...field('title')}
      />
      <TextArea
        label={t('field.purpose')}
        hint={t('field.purposeHint')}
        limit={MEETING_PURPOSE_MAX}
        rows={2}
        {...field('purpose')}
      />
      {isTest(kind) && (
        <TextArea
          label={t('field.question')}
          hint={t('field.questionHint')}
          limit={MEETING_QUESTION_MAX}
          rows={2}
          {...field('question')}
        />
      )}
      {children}
      <WhenFields
        legend={t('field.when')}
        register={register}
        errorOf={errorOf}
        values={values}
        manyDays={kind === 'BETA'}
      />
      <FormPart legend={t('field.how')}>
        <TextField
          label={t('field.place')}
          hint={t('field.placeHint')}
          optional
          limit={MEETING_PLACE_MAX}
          autoComplete="off"
          {...field('place')}
        />
        <TextField
          label={t('field.seats')}
          hint={t('field.seatsHint')}
          optional
          type="number"
          min={1}
          inputMode="numeric"
          error={errorOf('seats') && t('field.seatsWrong')}
          {...seats}
        />
        <MarkdownEditor
          label={t('field.text')}
          hint={t('field.textHint')}
          optional
          limit={MEETING_TEXT_MAX}
          rows={6}
          {...field('text')}
        />
      </FormPart>
      <FormPart legend={t('field.safe')}>
        <TextArea
          label={t('field.boundaries')}
          hint={t('field.boundariesHint')}
          optional
          limit={MEETING_BOUNDARIES_MAX}
          rows={3}
          {...field('boundaries')}
        />
        <TextField
          label={t('field.reimbursement')}
          hint={t('field.reimbursementHint')}
          optional
          limit={MEETING_REIMBURSEMENT_MAX}
          autoComplete="off"
          {...field('reimbursement')}
        />
        <Checkbox {...register('recorded')}>{t('field.recorded')}</Checkbox>
        {values.recorded && (
          <TextField
            label={t('field.recordedWhy')}
            limit={MEETING_REIMBURSEMENT_MAX}
            autoComplete="off"
            {...field('recordedWhy')}
          />
        )}
      </FormPart>
    </>
  );
}
