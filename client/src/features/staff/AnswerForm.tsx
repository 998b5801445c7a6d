import { answerIdeaInput } from '@rapport/shared/inputs/answer';
import { ANSWER_MAX, DECLINE_PART_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { useToast } from '../../ui/toast/toasts';
import { isDue } from '../reviews/review';
import { AskDialog } from '../read-backs/AskDialog';
import { ReadBackNeeded } from '../read-backs/ReadBackNeeded';
import { AnswerIdeaDocument } from './Answer.generated';
import type { AnsweredIdea } from './answered-idea';
import { AnswerPreview } from './AnswerPreview';
import { DeclineFields, partsOf, withChosenReview } from './DeclineFields';
import { StageField } from './StageField';
import { t } from './words';
import { WordingNotice } from './WordingNotice';

/** An answer that leads here decides about the author's need, so they are asked first. */
const DECIDING = new Set<string>(['PLANNED', 'DECLINED']);

const NO_PARTS = { serves: '', reason: '', constraint: '', wouldChange: '' };

interface FormProps {
  idea: AnsweredIdea;
  onDone: (sent: boolean) => void;
}

/** An official answer: words, stage, and for a decline all that belongs to one (practice 2.4). */
export function AnswerForm({ idea, onDone }: FormProps) {
  const toast = useToast();
  const [answer] = useWrite(AnswerIdeaDocument);
  const [blaming, setBlaming] = useState<string[] | null>(null);
  const [preview, setPreview] = useState(false);
  const [asking, setAsking] = useState(false);
  const { name } = idea.author;
  // From the day of its review on words alone are no answer; the form begins with what was said then.
  const again = isDue(idea.review);
  const form = useForm({
    schema: answerIdeaInput,
    defaults: {
      ideaId: idea.id,
      stageId: idea.stage.id,
      text: '',
      ...(again ? partsOf(idea.answers) : NO_PARTS),
      reviewOn: '',
      noReviewReason: null,
    },
    draft: { kind: 'ANSWER', subject: idea.id },
    onSend: async (values) => {
      // The hint is shown once (practice 2.2): whoever sends again knows what they say.
      const input = { ...withChosenReview(values), acknowledgeWording: blaming !== null };
      const outcome = await answer({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('answer.sent') });
        onDone(true);
      } else if (outcome.problem && 'words' in outcome.problem) {
        setBlaming(outcome.problem.words as string[]);
        return { ok: false, problem: null };
      }
      return outcome;
    },
  });
  const values = form.watch();
  const to = idea.space.stages.find(({ id }) => id === values.stageId) ?? idea.stage;

  const decides = to.category !== idea.stage.category && DECIDING.has(to.category);

  return (
    <>
      <Form
        label={t('answer.text')}
        onSubmit={form.submit}
        problem={form.problem}
        draft={form.draft}
        next={t('answer.next', { name, count: Math.max(1, idea.thread.followerCount) })}
        acts={
          <>
            <Button tone="plain" onClick={() => onDone(false)}>
              {c('cancel')}
            </Button>
            <Button aria-expanded={preview} onClick={() => setPreview(!preview)}>
              {preview ? t('answer.previewHide') : t('answer.preview', { name })}
            </Button>
            <Button tone="strong" type="submit" busy={form.busy}>
              {t(blaming ? 'answer.sendAsIs' : 'answer.send')}
            </Button>
          </>
        }
      >
        <StageField idea={idea} to={to} error={form.errorOf('stageId')} {...form.register('stageId')} />
        {decides && <ReadBackNeeded idea={idea} onAsk={() => setAsking(true)} />}
        <MarkdownEditor
          label={t('answer.text')}
          hint={t('answer.textHint')}
          limit={ANSWER_MAX}
          threadId={idea.thread.id}
          rows={6}
          error={form.errorOf('text')}
          {...form.register('text')}
        />
        {(decides || to.category === 'DECLINED') && (
          <TextArea
            label={t('answer.serves')}
            hint={t('answer.servesHint')}
            rows={2}
            limit={DECLINE_PART_MAX}
            dir="auto"
            error={form.errorOf('serves')}
            {...form.register('serves')}
          />
        )}
        {to.category === 'DECLINED' && (
          <DeclineFields
            form={form}
            lead={again ? 'again' : idea.stage.category === 'DECLINED' ? 'stands' : 'first'}
          />
        )}
        {preview && <AnswerPreview idea={idea} to={to} values={withChosenReview(values)} />}
        {blaming && <WordingNotice words={blaming} />}
      </Form>
      {/* Beside the form and not in it: it holds a form of its own. */}
      <AskDialog idea={idea} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
