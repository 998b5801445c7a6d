import { answerFollowUpInput } from '@rapport/shared/inputs/follow-up';
import { FOLLOW_UP_WORDS_MAX } from '@rapport/shared/limits';
import { VERDICTS, WORDS_SHOWN } from '@rapport/shared/vocabulary';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Choices } from '../../ui/form/Choices';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { AnswerFollowUpDocument } from './FollowUps.generated';
import type { Question } from './question';
import { t } from './words';
import styles from './FollowUps.module.css';

const nextOf = (verdict: string | undefined, { askedAs }: Question) =>
  verdict !== 'NOT' ? t('next') : t(askedAs === 'SUPPORTER' ? 'nextNot' : 'nextNotAuthor');

/** One of three answers, own words, and who may read them. What follows is said before it is sent. */
export default function QuestionForm({ question }: { question: Question }) {
  const toast = useToast();
  const [answer] = useWrite(AnswerFollowUpDocument);
  const form = useForm({
    schema: answerFollowUpInput,
    defaults: { followUpId: question.id, text: '', shown: 'TEAM' },
    draft: { kind: 'FOLLOW_UP', subject: question.id },
    onSend: async (input) => {
      const outcome = await answer({ variables: { input } });
      if (outcome.ok) toast({ text: t('sent', { name: question.outcome.author.name }) });
      return outcome;
    },
  });
  const [verdict, text] = form.watch(['verdict', 'text']);
  return (
    <Form
      label={t('title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={<span aria-live="polite">{nextOf(verdict, question)}</span>}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('send')}
        </Button>
      }
    >
      <Choices
        legend={t('which')}
        field={form.register('verdict')}
        values={VERDICTS}
        wordsOf={t}
        error={form.errorOf('verdict')}
      />
      <TextArea
        label={t('text')}
        hint={t('textHint')}
        optional
        limit={FOLLOW_UP_WORDS_MAX}
        rows={4}
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      {/* Without words there is nothing to read. */}
      <div hidden={!text?.trim()} className={styles.shown}>
        <Choices
          legend={t('shown')}
          field={form.register('shown')}
          values={WORDS_SHOWN}
          wordsOf={t}
          error={form.errorOf('shown')}
        />
        <p className={styles.quiet}>{t('shownHint')}</p>
      </div>
    </Form>
  );
}
