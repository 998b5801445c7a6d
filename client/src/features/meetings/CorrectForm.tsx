import { useApolloClient } from '@apollo/client/react';
import { MEETING_QUESTION_MAX, MEETING_WHY_MAX } from '@rapport/shared/limits';
import { MINUTE_KINDS } from '@rapport/shared/meeting';
import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useFocusOnWrong } from '../../lib/use-focus-on-wrong';
import { useWrite } from '../../lib/write';
import { fill } from '../../lib/words';
import { Button, LinkButton } from '../../ui/button/Button';
import { Checkbox } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { FormNote, FormPart } from '../../ui/form/Parts';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import {
  CorrectMinutesDocument,
  MinutesToCorrectDocument,
  type MinutesToCorrectQuery,
} from './Correct.generated';
import { AccountField } from './AccountField';
import { CorrectAnswers } from './CorrectAnswers';
import { CorrectLines } from './CorrectLines';
import {
  correctedMinutes,
  correctionOf,
  correctionPath,
  correctionToSend,
  mergedCorrection,
} from './correction-input';
import { t } from './form-words';
import { Meanwhile } from './Meanwhile';
import { isTest } from './MeetingFields';

export type MeetingToCorrect = NonNullable<MinutesToCorrectQuery['meeting']>;

/** Puts minutes right, line by line. Of two who do it at once the second sees what the first changed, beside their own. */
export default function CorrectForm({ meeting }: { meeting: MeetingToCorrect }) {
  const navigate = useNavigate();
  const toast = useToast();
  const client = useApolloClient();
  const [correct] = useWrite(CorrectMinutesDocument);
  const { number, path, kind, question, ideas, minutesRevision } = meeting;
  const form = useForm({
    schema: correctedMinutes,
    defaults: correctionOf(meeting),
    draft: { kind: 'MINUTES', subject: `${meeting.id}:correct` },
    onSend: async (values) => {
      const outcome = await correct({ variables: { input: correctionToSend(values) } });
      if (outcome.ok) {
        await navigate(`${path}#minutes`);
        toast({ text: t(values.tell ? 'correct.sentTold' : 'correct.sent') });
        return outcome;
      }
      const { problem } = outcome;
      if (problem?.fields?.length) {
        const fields = problem.fields.map((one) => ({ ...one, path: correctionPath(one.path, values) }));
        return { ok: false, problem: { ...problem, fields } };
      }
      if (!problem) return outcome;
      // Somebody else may have been faster: what they made of it comes beside what is typed here.
      const { data } = await client.query({
        query: MinutesToCorrectDocument,
        variables: { number },
        fetchPolicy: 'network-only',
      });
      const moved = data?.meeting && data.meeting.minutesRevision !== values.fromRevision;
      return moved ? { ok: false, problem: { ...problem, message: t('correct.meanwhile') } } : outcome;
    },
  });
  useFocusOnWrong(form.formState.submitCount);
  const values = form.watch();
  const { fromRevision } = values;
  const { reset, getValues } = form;
  useEffect(() => {
    // A draft, or what was typed while somebody else was faster, goes on from what stands now.
    if (fromRevision !== minutesRevision) {
      reset(mergedCorrection(getValues(), meeting), { keepDefaultValues: true, keepErrors: true });
    }
  }, [fromRevision, minutesRevision, meeting, reset, getValues]);
  return (
    <Form
      label={t('correct.title')}
      onSubmit={form.submit}
      problem={form.problem ?? form.errorOf('lines') ?? form.errorOf('added')}
      draft={form.draft}
      next={t('correct.next')}
      acts={
        <>
          <LinkButton tone="plain" to={`${path}#minutes`}>
            {c('cancel')}
          </LinkButton>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('correct.send')}
          </Button>
        </>
      }
    >
      {MINUTE_KINDS.map((part) => (
        <CorrectLines key={part} form={form} kind={part} meeting={meeting} />
      ))}
      {(isTest(kind) || values.learned.was) && (
        <div>
          <TextArea
            label={t('minutes.learned')}
            hint={question ? t('minutes.learnedHint', { question }) : undefined}
            limit={MEETING_QUESTION_MAX}
            rows={3}
            dir="auto"
            error={form.errorOf('learned.text')}
            {...form.register('learned.text')}
          />
          <Meanwhile words={values.learned.meanwhile} />
        </div>
      )}
      <div>
        <AccountField error={form.errorOf('account.text')} field={form.register('account.text')} />
        <Meanwhile words={values.account.meanwhile} />
      </div>
      <CorrectAnswers form={form} questions={meeting.questions} />
      <FormPart legend={t('correct.about')}>
        <TextArea
          label={t('correct.why')}
          hint={t('correct.whyHint')}
          optional={!values.tell}
          limit={MEETING_WHY_MAX}
          rows={2}
          dir="auto"
          error={form.errorOf('why')}
          {...form.register('why')}
        />
        <Checkbox {...form.register('tell')}>{t('correct.tell')}</Checkbox>
        {ideas.map(({ id, title, path: page }) => (
          <FormNote key={id}>
            {fill(t('correct.ideaStays'), {
              idea: (
                <Link to={page} dir="auto">
                  {title}
                </Link>
              ),
            })}
          </FormNote>
        ))}
      </FormPart>
    </Form>
  );
}
