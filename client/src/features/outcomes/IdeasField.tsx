import { useState } from 'react';
import { Button } from '../../ui/button/Button';
import type { ComposeForm } from './composed-outcome';
import { t } from './form-words';
import { IdeaPicker } from './IdeaPicker';
import { TiedIdeaItem } from './TiedIdeaItem';
import { useFocusAfter } from '../../ui/form/use-focus-after';
import { FormPart } from '../../ui/form/Parts';
import type { IdeaToTie } from './use-ideas-to-tie';
import type { TiedIdea } from './use-tied-ideas';
import styles from './Compose.module.css';

interface IdeasProps {
  form: ComposeForm;
  /** The tied ideas that have been read, by their numbers. */
  ideas: ReadonlyMap<number, TiedIdea | null>;
  space: string | null;
  /** Why some of them cannot be tied, known before anything is sent. */
  refusals: readonly { ideaId: string; message: string }[];
}

/** The ideas that what was built comes from, each with the words that are said there. */
export function IdeasField({ form, ideas, space, refusals }: IdeasProps) {
  const tied = form.watch('ideas') ?? [];
  const known = form.watch('known');
  const wins = form.watch('kind') === 'SMALL_WIN';
  const [adding, setAdding] = useState(tied.length === 0);
  const error = form.errorOf('ideas');
  const focus = useFocusAfter();
  const tie = (idea: IdeaToTie) => {
    focus.toAdd();
    form.setValue('known', { ...known, numbers: { ...known.numbers, [idea.id]: idea.number } });
    form.setValue('ideas', [...tied, { ideaId: idea.id, note: '' }], { shouldDirty: true });
    form.clearErrors('ideas');
    setAdding(false);
  };
  const untie = (ideaId: string) => {
    focus.toAdd();
    form.setValue(
      'ideas',
      tied.filter((one) => one.ideaId !== ideaId),
      { shouldDirty: true },
    );
    form.clearErrors('ideas');
  };
  const picking = adding || tied.length === 0;
  return (
    <FormPart legend={t('ideas.legend')} hint={t(wins ? 'ideas.leadWin' : 'ideas.lead')} ref={focus.box}>
      {tied.length > 0 && (
        <ul>
          {tied.map(({ ideaId }, index) => (
            <TiedIdeaItem
              key={ideaId}
              number={known.numbers[ideaId] ?? 0}
              idea={ideas.get(known.numbers[ideaId] ?? 0)}
              note={form.register(`ideas.${index}.note`)}
              noteError={form.errorOf(`ideas.${index}.note`)}
              error={
                refusals.find((one) => one.ideaId === ideaId)?.message ??
                form.errorOf(`ideas.${index}.ideaId`)
              }
              onUntie={() => untie(ideaId)}
            />
          ))}
        </ul>
      )}
      {picking ? (
        <div data-add="">
          <IdeaPicker space={space} tied={tied.map(({ ideaId }) => ideaId)} error={error} onTie={tie} />
        </div>
      ) : (
        <>
          {error && (
            <p className={styles.wrong} role="alert">
              {error}
            </p>
          )}
          <p data-add="">
            <Button
              small
              onClick={() => {
                focus.toAdd();
                setAdding(true);
              }}
            >
              {t('ideas.add')}
            </Button>
          </p>
        </>
      )}
    </FormPart>
  );
}
