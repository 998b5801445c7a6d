import { reportIrritantInput } from '@rapport/shared/inputs/irritant';
import { useNavigate } from 'react-router';
import { draftKey, type DraftPlace } from '../../lib/drafts';
import { useForm } from '../../lib/form';
import { useCommunity, useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { FromCard } from '../fill-in/FromCard';
import { SpaceSelect } from '../spaces/SpaceSelect';
import { SimilarIdeas } from '../search/SimilarIdeas';
import { useUndoableDiscard } from '../search/use-undoable-discard';
import { whatIsSaid } from '../search/what-is-said';
import { useUnfollow } from '../threads/use-unfollow';
import { ReportIrritantDocument, type PlacesThatHurtQuery } from './ChangeIrritant.generated';
import { PartsOfIrritant, TitleOfIrritant } from './IrritantFields';
import { t } from './words';

const place: DraftPlace = { kind: 'IRRITANT', subject: 'new' };

interface ReportProps {
  spaces: PlacesThatHurtQuery['spaces'];
  spaceId: string;
}

export default function ReportForm({ spaces, spaceId }: ReportProps) {
  const viewer = useViewer();
  const { language } = useCommunity();
  const navigate = useNavigate();
  const toast = useToast();
  const unfollow = useUnfollow();
  const [report] = useWrite(ReportIrritantDocument);
  const form = useForm({
    schema: reportIrritantInput,
    defaults: {
      spaceId,
      title: '',
      situation: '',
      workaround: '',
      likes: '',
      dislikes: '',
      journeyStage: '',
    },
    draft: place,
    onSend: async (input) => {
      const outcome = await report({
        variables: { input },
        act: { kind: 'reportIrritant', variables: { input }, draftKey: draftKey(place) },
      });
      if (outcome.ok) {
        const { irritant, nowFollowing } = outcome.value;
        await navigate(irritant.path);
        toast({
          text: t('new.reported'),
          ...(nowFollowing && {
            undo: () => unfollow(irritant.thread.id),
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
        text={whatIsSaid(form.watch('title'), form.watch('situation'), written)}
        language={written}
        onDiscard={discard}
      >
        <TitleOfIrritant field={form.register('title')} error={form.errorOf('title')} />
      </SimilarIdeas>
      <FromCard form={form} text="situation" />
      <PartsOfIrritant register={form.register} errorOf={form.errorOf} space={space?.slug ?? null} />
    </Form>
  );
}
