import type { answerIdeaInput } from '@rapport/shared/inputs/answer';
import { DECLINE_PART_MAX } from '@rapport/shared/limits';
import type { input, output } from 'zod';
import type { useForm } from '../../lib/form';
import { Radio } from '../../ui/form/Choice';
import { TextArea, TextField } from '../../ui/form/TextField';
import { t } from './words';
import styles from './Answer.module.css';

type Form = ReturnType<typeof useForm<input<typeof answerIdeaInput>, output<typeof answerIdeaInput>>>;
interface Review {
  reviewOn?: string | null;
  noReviewReason?: string | null;
}

// "No review" is chosen as soon as its reason is a text, be it an empty one.
const refusesReview = ({ noReviewReason }: Review): boolean => noReviewReason != null;

/** Only what was chosen is sent: a day, or why there is none. */
export function withChosenReview<T extends Review>(values: T): T {
  return refusesReview(values) ? { ...values, reviewOn: null } : { ...values, noReviewReason: null };
}

/**
 * What a decline says beyond its words: why, the constraint, what would change it, and when it is looked at again.
 * Where a decline stands already, all of it may stay empty.
 */
export function DeclineFields({ form, stands }: { form: Form; stands: boolean }) {
  const none = refusesReview({ noReviewReason: form.watch('noReviewReason') });
  const choose = (reason: string | null) => form.setValue('noReviewReason', reason, { shouldDirty: true });
  const parts = [
    ['reason', undefined],
    ['constraint', t('answer.constraintHint')],
    ['wouldChange', t('answer.wouldChangeHint')],
  ] as const;
  return (
    <fieldset className={styles.decline}>
      <legend>{t('answer.decline')}</legend>
      <p className={styles.quiet}>{t(stands ? 'answer.declineStands' : 'answer.declineLead')}</p>
      {parts.map(([part, hint]) => (
        <TextArea
          key={part}
          label={t(`answer.${part}`)}
          hint={hint}
          rows={2}
          limit={DECLINE_PART_MAX}
          dir="auto"
          error={form.errorOf(part)}
          {...form.register(part)}
        />
      ))}
      <fieldset className={styles.review}>
        <legend>{t('answer.review')}</legend>
        <Radio name="review" checked={!none} onChange={() => choose(null)}>
          {t('answer.reviewYes')}
        </Radio>
        <Radio name="review" checked={none} onChange={() => choose('')}>
          {t('answer.reviewNo')}
        </Radio>
      </fieldset>
      {none ? (
        <TextArea
          key="none"
          label={t('answer.noReview')}
          rows={2}
          limit={DECLINE_PART_MAX}
          dir="auto"
          // The server asks for a day or a reason; here it is the reason that is missing.
          error={form.errorOf('noReviewReason') ?? form.errorOf('reviewOn')}
          {...form.register('noReviewReason')}
        />
      ) : (
        <TextField
          key="day"
          type="date"
          label={t('answer.reviewOn')}
          hint={t('answer.reviewHint')}
          error={form.errorOf('reviewOn')}
          {...form.register('reviewOn')}
        />
      )}
    </fieldset>
  );
}
