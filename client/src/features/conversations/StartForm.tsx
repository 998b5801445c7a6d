import { startConversationInput } from '@rapport/shared/inputs/conversation';
import { useNavigate } from 'react-router';
import { draftKey, type DraftPlace } from '../../lib/drafts';
import { useForm } from '../../lib/form';
import { useCommunity, useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { SpaceSelect } from '../spaces/SpaceSelect';
import { SimilarIdeas } from '../search/SimilarIdeas';
import { whatIsSaid } from '../search/what-is-said';
import { useUndoableDiscard } from '../search/use-undoable-discard';
import { useUnfollow } from '../threads/use-unfollow';
import { StartConversationDocument, type SpacesToTalkInQuery } from './Conversations.generated';
import { t } from './words';
import { DoubtsOfConversation, TextOfConversation, TitleOfConversation } from './WordsFields';

const place: DraftPlace = { kind: 'CONVERSATION', subject: 'new' };

interface StartProps {
  spaces: SpacesToTalkInQuery['spaces'];
  spaceId: string;
}

export default function StartForm({ spaces, spaceId }: StartProps) {
  const viewer = useViewer();
  const { language } = useCommunity();
  const navigate = useNavigate();
  const toast = useToast();
  const unfollow = useUnfollow();
  const [start] = useWrite(StartConversationDocument);
  const form = useForm({
    schema: startConversationInput,
    defaults: { spaceId, title: '', text: '', doubts: '' },
    draft: place,
    onSend: async (input) => {
      const outcome = await start({
        variables: { input },
        act: { kind: 'startConversation', variables: { input }, draftKey: draftKey(place) },
      });
      if (outcome.ok) {
        const { conversation, nowFollowing } = outcome.value;
        await navigate(conversation.path);
        toast({
          text: t('new.started'),
          ...(nowFollowing && {
            undo: () => unfollow(conversation.thread.id),
            undoWords: t('new.unfollow'),
          }),
        });
      }
      return outcome;
    },
  });
  const space = spaces.find(({ id }) => id === form.watch('spaceId'));
  // The language of the words, as far as it is known.
  const written = space?.language ?? language;
  const discard = useUndoableDiscard(form, 'title');
  return (
    <Form
      label={t('new.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t(viewer ? 'new.next' : 'new.nextSignIn')}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('new.send')}
        </Button>
      }
    >
      <SpaceSelect
        label={t('new.space')}
        choose={t('new.chooseSpace')}
        spaces={spaces}
        error={form.errorOf('spaceId')}
        {...form.register('spaceId')}
      />
      <SimilarIdeas
        text={whatIsSaid(form.watch('title'), form.watch('text'), written)}
        language={written}
        onDiscard={discard}
      >
        <TitleOfConversation field={form.register('title')} error={form.errorOf('title')} />
      </SimilarIdeas>
      <TextOfConversation field={form.register('text')} error={form.errorOf('text')} />
      <DoubtsOfConversation field={form.register('doubts')} error={form.errorOf('doubts')} />
    </Form>
  );
}
