import { suggestEditInput } from '@rapport/shared/inputs/suggestion';
import { IDEA_TEXT_MAX, IDEA_TITLE_MAX, SUGGESTION_WHY_MAX } from '@rapport/shared/limits';
import { Link, useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { draftKey, type DraftPlace } from '../../lib/drafts';
import { useForm } from '../../lib/form';
import { useViewer } from '../../lib/shell';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { Checkbox } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { useToast } from '../../ui/toast/toasts';
import { useUnfollow } from '../threads/use-unfollow';
import { useNames } from './names';
import { SuggestEditDocument, type IdeaToSuggestQuery } from './Suggest.generated';
import { TypedDiff } from './TypedDiff';
import { useBase } from './use-base';
import { t } from './words';
import styles from './Suggest.module.css';

type Idea = NonNullable<IdeaToSuggestQuery['idea']>;

interface SuggestProps {
  idea: Idea;
  /** One's own open suggestion that this one takes the place of. */
  replaced: Idea['viewerOpenSuggestions'][number] | null;
}

/** The words as one would have them, with what differs shown below, why, and what one wishes if it is accepted. */
export default function SuggestForm({ idea, replaced }: SuggestProps) {
  const viewer = useViewer();
  const navigate = useNavigate();
  const toast = useToast();
  const unfollow = useUnfollow();
  const names = useNames();
  const [suggest] = useWrite(SuggestEditDocument);
  const place: DraftPlace = {
    kind: 'SUGGESTION',
    subject: replaced ? `${idea.id}:${replaced.number}` : idea.id,
  };
  const form = useForm({
    schema: suggestEditInput,
    defaults: {
      ideaId: idea.id,
      fromRevision: replaced?.fromRevision ?? idea.revision,
      title: replaced?.title ?? idea.title,
      text: replaced?.text ?? idea.text,
      why: replaced?.why ?? '',
      wantsCredit: replaced?.wantsCredit ?? false,
      wantsCoAuthorship: replaced?.wantsCoAuthorship ?? false,
      replaces: replaced?.id ?? null,
    },
    draft: place,
    onSend: async (input) => {
      if (input.title === base.title && input.text === base.text) {
        return { ok: false, problem: { code: 'UNCHANGED', message: t('write.unchanged') } };
      }
      const outcome = await suggest({
        variables: { input },
        act: { kind: 'suggestEdit', variables: { input }, draftKey: draftKey(place) },
      });
      if (outcome.ok) {
        const { suggestion, nowFollowing } = outcome.value;
        await navigate(suggestion.path);
        toast(
          nowFollowing
            ? {
                text: t('write.followed'),
                undo: () => unfollow(suggestion.thread.id),
                undoWords: t('write.unfollow'),
              }
            : { text: t('write.sent') },
        );
      }
      return outcome;
    },
  });
  const [title, text, fromRevision] = form.watch(['title', 'text', 'fromRevision']);
  const base = useBase(idea, fromRevision);
  const { deciders } = idea;
  const next = deciders.length
    ? fill(t('write.next', { count: deciders.length }), { names: names(deciders) })
    : t('write.nextNobody');

  return (
    <Form
      label={t('write.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={viewer ? next : t('write.nextSignIn')}
      acts={
        <>
          <LinkButton tone="plain" to={replaced?.path ?? idea.path}>
            {c('cancel')}
          </LinkButton>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(replaced ? 'write.sendReplace' : 'write.send')}
          </Button>
        </>
      }
    >
      {fromRevision !== idea.revision && (
        <p className={styles.moved} role="status">
          <span>{t('write.movedOn', { from: fromRevision })}</span>
          <Link to={`${idea.path}/versions?from=${fromRevision}&to=${idea.revision}`}>
            {t('write.seeChange', { from: fromRevision })}
          </Link>
        </p>
      )}
      <TextField
        label={t('write.ideaTitle')}
        limit={IDEA_TITLE_MAX}
        error={form.errorOf('title')}
        dir="auto"
        autoComplete="off"
        {...form.register('title')}
      />
      <MarkdownEditor
        label={t('write.text')}
        limit={IDEA_TEXT_MAX}
        rows={8}
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      <TypedDiff before={base} title={title} text={text} label={t('write.preview')} />
      <TextField
        label={t('write.why')}
        hint={t('write.whyHint')}
        limit={SUGGESTION_WHY_MAX}
        error={form.errorOf('why')}
        dir="auto"
        autoComplete="off"
        {...form.register('why')}
      />
      <fieldset className={styles.choices}>
        <legend>{t('write.choices')}</legend>
        <Checkbox {...form.register('wantsCredit')}>{t('write.credit')}</Checkbox>
        <Checkbox {...form.register('wantsCoAuthorship')}>{t('write.coAuthor')}</Checkbox>
        <p>{t('write.coAuthorHint')}</p>
      </fieldset>
    </Form>
  );
}
