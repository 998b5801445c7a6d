import { answerQuestionInput } from '@rapport/shared/inputs/meeting';
import { MEETING_LINE_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { useReturnFocus } from '../admin/use-return-focus';
import type { MinutesPageQuery } from './Minutes.generated';
import { AnswerMeetingQuestionDocument } from './Questions.generated';
import { t } from './form-words';
import styles from './Forms.module.css';

type Question = NonNullable<MinutesPageQuery['meeting']>['questions'][number];

/** One question with its answer, which can be put in other words until the minutes are published. */
export function QuestionToAnswer({ question }: { question: Question }) {
  const { text, askedBy, answer } = question;
  const [writing, setWriting] = useState(false);
  const [button, onClosing] = useReturnFocus();
  const close = () => {
    onClosing();
    setWriting(false);
  };
  return (
    <li className={styles.question}>
      <p className={styles.quiet}>
        {askedBy ? t('minutes.questionBy', { name: askedBy.name }) : t('minutes.somebody')}
      </p>
      <blockquote dir="auto">{text}</blockquote>
      {answer && !writing && (
        <p className={styles.answer} dir="auto">
          {answer}
        </p>
      )}
      {writing ? (
        <AnswerForm question={question} onDone={close} />
      ) : (
        <p>
          <Button
            ref={button}
            small
            aria-label={`${t(answer ? 'minutes.answerAgain' : 'minutes.answerIt')}: ${text.slice(0, 60)}`}
            onClick={() => setWriting(true)}
          >
            {t(answer ? 'minutes.answerAgain' : 'minutes.answerIt')}
          </Button>
        </p>
      )}
    </li>
  );
}

function AnswerForm({ question, onDone }: { question: Question; onDone: () => void }) {
  const toast = useToast();
  const [write] = useWrite(AnswerMeetingQuestionDocument);
  const form = useForm({
    schema: answerQuestionInput,
    defaults: { questionId: question.id, answer: question.answer ?? '' },
    draft: { kind: 'MINUTES', subject: `question:${question.id}` },
    onSend: async (input) => {
      const outcome = await write({ variables: input });
      if (outcome.ok) {
        toast({ text: t('minutes.answered') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('minutes.answerIt')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button type="submit" busy={form.busy}>
            {t('minutes.answerSend')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('minutes.answer')}
        limit={MEETING_LINE_MAX}
        rows={3}
        autoFocus
        dir="auto"
        error={form.errorOf('answer')}
        {...form.register('answer')}
      />
    </Form>
  );
}
