import type { answerIdeaInput } from '@rapport/shared/inputs/answer';
import { DECLINE_PART_MAX } from '@rapport/shared/limits';
import type { input, output } from 'zod';
import type { useForm } from '../../lib/form';
import { Radio } from '../../ui/form/Choice';
import { TextArea, TextField } from '../../ui/form/TextField';
import type { AnsweredIdea } from './answered-idea';
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

interface Parts {
  serves: string;
  reason: string;
  constraint: string;
  wouldChange: string;
}

/** What the decline that stands says, to begin a new answer with. */
export function partsOf(answers: AnsweredIdea['answers']): Parts {
  const decline = answers
    .filter(({ toStage, reason }) => toStage.category === 'DECLINED' && reason)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  return {
    serves: decline?.serves ?? '',
    reason: decline?.reason ?? '',
    constraint: decline?.constraint ?? '',
    wouldChange: decline?.wouldChange ?? '',
  };
}

/** How the parts are asked for: at first, where a decline stands already, and when it is looked at again. */
const LEADS = {
  first: 'answer.declineLead',
  stands: 'answer.declineStands',
  again: 'answer.declineAgain',
} as const;

/**
 * What a decline says beyond its words: why, the constraint, what would change it, and when it is looked at again.
 * Where a decline stands already, all of it may stay empty, until the day of its review.
 */
export function DeclineFields({ form, lead }: { form: Form; lead: keyof typeof LEADS }) {
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
      <p className={styles.quiet}>{t(LEADS[lead])}</p>
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
