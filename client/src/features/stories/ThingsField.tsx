import { useState } from 'react';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { IdeaPicker } from '../outcomes/IdeaPicker';
import { useFocusAfter } from '../../ui/form/use-focus-after';
import { RemoveButton } from '../../ui/form/Parts';
import type { ComposeForm } from './composed-story';
import { t } from './form-words';
import styles from './Write.module.css';

interface ThingsProps {
  form: ComposeForm;
  outcomes: readonly { id: string; title: string }[];
  /** Slug of the space whose ideas stand there first. */
  space: string | null;
}

/** Ideas a story grew from, and what was shipped in it: by their titles, each to be taken off again. */
export function ThingsField({ form, outcomes, space }: ThingsProps) {
  const [adding, setAdding] = useState(false);
  const focus = useFocusAfter();
  const known = form.watch('known') ?? {};
  const tied = { ideaIds: form.watch('ideaIds') ?? [], outcomeIds: form.watch('outcomeIds') ?? [] };
  const error = form.errorOf('ideaIds') ?? form.errorOf('outcomeIds');
  const tie = (kind: keyof typeof tied, { id, title }: { id: string; title: string }) => {
    focus.toAdd();
    form.setValue('known', { ...known, [id]: title });
    form.setValue(kind, [...tied[kind], id], { shouldDirty: true });
    setAdding(false);
  };
  const take = (kind: keyof typeof tied, id: string) => {
    focus.toAdd();
    form.setValue(
      kind,
      tied[kind].filter((one) => one !== id),
      { shouldDirty: true },
    );
  };
  const others = outcomes.filter(({ id }) => !tied.outcomeIds.includes(id));
  return (
    <fieldset className={styles.things} ref={focus.box}>
      <legend>{t('things.legend')}</legend>
      <p className={styles.quiet}>{t('things.lead')}</p>
      <ul>
        {(['outcomeIds', 'ideaIds'] as const).flatMap((kind) =>
          tied[kind].map((id) => (
            <li key={id}>
              <span dir="auto">{known[id] ?? ''}</span>
              <RemoveButton
                label={t('things.take', { title: known[id] ?? '' })}
                onPress={() => take(kind, id)}
              />
            </li>
          )),
        )}
      </ul>
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
      {others.length > 0 && (
        <Select
          label={t('things.outcomes')}
          optional
          value=""
          onChange={({ target }) => {
            const outcome = others.find(({ id }) => id === target.value);
            if (outcome) tie('outcomeIds', outcome);
          }}
        >
          <option value="">{t('things.chooseOutcome')}</option>
          {others.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <div data-add="">
        {adding ? (
          <IdeaPicker
            space={space}
            tied={tied.ideaIds}
            error={undefined}
            onTie={(idea) => tie('ideaIds', idea)}
          />
        ) : (
          <Button
            small
            onClick={() => {
              focus.toAdd();
              setAdding(true);
            }}
          >
            {t('things.add')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
