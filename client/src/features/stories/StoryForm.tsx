import { STORY_KINDS } from '@rapport/shared/telling';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { DraftPlace } from '../../lib/drafts';
import { useForm } from '../../lib/form';
import { useViewer } from '../../lib/shell';
import { useFocusOnWrong } from '../../lib/use-focus-on-wrong';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { Choices } from '../../ui/form/Choices';
import { Form } from '../../ui/form/Form';
import { isTeam } from '../../ui/member/MemberName';
import { useToast } from '../../ui/toast/toasts';
import { FromCard } from '../fill-in/FromCard';
import { SpaceSelect } from '../spaces/SpaceSelect';
import { composedStory, toSend, type Composed } from './composed-story';
import { t } from './form-words';
import { KeptAt } from './KeptAt';
import { SaveStoryDocument } from './WriteStory.generated';
import { ThingsField } from './ThingsField';
import { WordsFields } from './WordsFields';
import styles from './Editor.module.css';

export interface StoryFormProps {
  spaces: readonly { id: string; slug: string; name: string }[];
  outcomes: readonly { id: string; title: string }[];
  start: Composed;
  /** The story that is changed; none for a new one. */
  story?: { id: string; path: string; state: string };
  /** Told whenever there is something that is not saved yet. */
  onUnsaved?: (unsaved: boolean) => void;
}

/** Where a story is written, at one's own pace: one column, each field with why it is asked, and nothing lost. */
export default function StoryForm({ spaces, outcomes, start, story, onUnsaved }: StoryFormProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const team = useViewer();
  const [save] = useWrite(SaveStoryDocument);
  const place: DraftPlace = { kind: 'STORY', subject: story?.id ?? 'new' };
  const published = story?.state === 'PUBLISHED';
  const reset = useRef<(values: Composed) => void>(null);
  const form = useForm({
    schema: composedStory,
    defaults: start,
    draft: place,
    onSend: async (composed) => {
      const outcome = await save({ variables: { input: toSend(composed) } });
      if (!outcome.ok) return outcome;
      const saved = outcome.value.story;
      reset.current?.({ ...composed, storyId: saved.id, fromRevision: saved.revision });
      if (!story) await navigate(`${saved.path}/edit`);
      toast({ text: t(story ? (published ? 'edit.published' : 'edit.saved') : 'new.saved') });
      return outcome;
    },
  });
  reset.current = form.reset;
  useFocusOnWrong(form.formState.submitCount);
  const { isDirty } = form.formState;
  useEffect(() => onUnsaved?.(isDirty), [isDirty, onUnsaved]);
  const spaceId = form.watch('spaceId');
  const words = published ? 'edit.publish' : story ? 'edit.save' : 'new.save';
  return (
    <div className={styles.sheet}>
      <Form
        label={t(story ? 'edit.title' : 'new.title')}
        onSubmit={form.submit}
        problem={form.problem}
        draft={form.draft}
        next={<KeptAt form={form} place={place} />}
        acts={
          <>
            {story && (
              <LinkButton tone="plain" to={story.path}>
                {t('edit.back')}
              </LinkButton>
            )}
            <Button tone="strong" type="submit" busy={form.busy}>
              {t(words)}
            </Button>
          </>
        }
      >
        <WordsFields
          form={form}
          fromCard={!story && <FromCard form={form} text="context" year="fromYear" />}
        />
        <h2 className={styles.group}>{t('belongs')}</h2>
        {!story && team && isTeam(team.member) && (
          <Choices
            legend={t('kind')}
            field={form.register('kind')}
            values={STORY_KINDS}
            wordsOf={(one) => t(`kinds.${one}`)}
            error={form.errorOf('kind')}
          />
        )}
        {!story && spaces.length > 1 && (
          <SpaceSelect
            label={t('space')}
            choose={t('chooseSpace')}
            spaces={spaces}
            error={form.errorOf('spaceId')}
            {...form.register('spaceId')}
          />
        )}
        <ThingsField
          form={form}
          outcomes={outcomes}
          space={spaces.find(({ id }) => id === spaceId)?.slug ?? null}
        />
        <p className={styles.quiet}>
          {t(published ? 'edit.nextPublished' : story ? 'edit.nextDraft' : 'new.next')}
        </p>
      </Form>
    </div>
  );
}
