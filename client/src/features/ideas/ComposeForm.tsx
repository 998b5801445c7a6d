import { IDEA_TEXT_MAX, IDEA_TITLE_MAX } from '@rapport/shared/limits';
import { useCallback, useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { draftKey, type DraftPlace } from '../../lib/drafts';
import { useForm } from '../../lib/form';
import { useCommunity, useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { useToast } from '../../ui/toast/toasts';
import { SpaceSelect } from '../spaces/SpaceSelect';
import { Answering } from '../irritants/Answering';
import { answersOf, useAnswering } from '../irritants/use-answering';
import { SimilarIdeas } from '../search/SimilarIdeas';
import { whatIsSaid } from '../search/what-is-said';
import { useUndoableDiscard } from '../search/use-undoable-discard';
import { useUnfollow } from '../threads/use-unfollow';
import { BehalfFields } from './BehalfFields';
import type { SpacesToChooseQuery } from './ChangeIdea.generated';
import { composedIdea } from './composed-idea';
import { PostIdeaDocument } from './PostIdea.generated';
import { SpacePromise } from './SpacePromise';
import { TagChoice } from './TagChoice';
import { t } from './form-words';

const place: DraftPlace = { kind: 'IDEA', subject: 'new' };

interface ComposeProps {
  spaces: SpacesToChooseQuery['spaces'];
  spaceId: string;
}

export default function ComposeForm({ spaces, spaceId }: ComposeProps) {
  const viewer = useViewer();
  const { viewerCan, language } = useCommunity();
  const navigate = useNavigate();
  const toast = useToast();
  const unfollow = useUnfollow();
  const [post] = useWrite(PostIdeaDocument);
  const [search] = useSearchParams();
  const form = useForm({
    schema: composedIdea,
    defaults: {
      spaceId,
      title: '',
      text: '',
      tagIds: [],
      onBehalfOf: null,
      answers: answersOf(search),
    },
    draft: place,
    onSend: async ({ spaceId, title, text, tagIds, onBehalfOf }) => {
      const input = { spaceId, title, text, tagIds, onBehalfOf, ...answering.input };
      const outcome = await post({
        variables: { input },
        act: { kind: 'postIdea', variables: { input }, draftKey: draftKey(place) },
      });
      if (outcome.ok) {
        const { idea, nowFollowing } = outcome.value;
        await navigate(idea.path);
        toast({
          text: input.onBehalfOf
            ? t('compose.postedFor', { name: input.onBehalfOf.name ?? '' })
            : t('compose.posted'),
          ...(nowFollowing && { undo: () => unfollow(idea.thread.id), undoWords: t('compose.unfollow') }),
        });
      }
      return outcome;
    },
  });
  const { setValue, getValues } = form;
  const answering = useAnswering(
    form.watch('answers'),
    useCallback((answers) => setValue('answers', answers), [setValue]),
  );
  const { spaceId: answeredIn } = answering;
  useEffect(() => {
    if (answeredIn && !getValues('spaceId')) setValue('spaceId', answeredIn);
  }, [answeredIn, getValues, setValue]);
  const space = spaces.find(({ id }) => id === form.watch('spaceId'));
  // The language of the words, as far as it is known.
  const written = space?.language ?? language;
  const discard = useUndoableDiscard(form, 'title');

  return (
    <Form
      label={t('compose.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t(viewer ? 'compose.next' : 'compose.nextSignIn')}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('compose.send')}
        </Button>
      }
    >
      <Answering answered={answering.answered} onRemove={answering.remove} />
      <SpaceSelect
        label={t('compose.space')}
        choose={t('compose.chooseSpace')}
        spaces={spaces}
        hint={space && <SpacePromise space={space} />}
        error={form.errorOf('spaceId')}
        {...form.register('spaceId', { onChange: () => form.setValue('tagIds', []) })}
      />
      <SimilarIdeas
        text={whatIsSaid(form.watch('title'), form.watch('text'), written)}
        language={written}
        onDiscard={discard}
      >
        <TextField
          label={t('compose.ideaTitle')}
          hint={t('compose.titleHint')}
          limit={IDEA_TITLE_MAX}
          error={form.errorOf('title')}
          dir="auto"
          autoComplete="off"
          {...form.register('title')}
        />
      </SimilarIdeas>
      <MarkdownEditor
        label={t('compose.text')}
        hint={t('compose.textHint')}
        limit={IDEA_TEXT_MAX}
        rows={8}
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      {space && space.tags.length > 0 && (
        <TagChoice
          tags={space.tags}
          chosen={form.watch('tagIds') ?? []}
          onChange={(tagIds) => form.setValue('tagIds', tagIds, { shouldDirty: true })}
        />
      )}
      {viewerCan.includes('POST_FOR_OTHERS') && <BehalfFields form={form} />}
    </Form>
  );
}
