import { useState } from 'react';
import type { NameForm } from '@rapport/shared/telling';
import { Link } from 'react-router';
import { useViewer } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { Select } from '../../ui/form/Choice';
import { useToast } from '../../ui/toast/toasts';
import { nameAs } from './consent';
import { t } from './consent-words';
import type { ReadableNaming } from './own';
import { AnswerNamingDocument } from './OwnStories.generated';
import styles from './Own.module.css';

/** Being named in a story somebody else tells: yes and how, no for good, and out again at any time. */
export function NamingItem({ naming }: { naming: ReadableNaming }) {
  const toast = useToast();
  const name = useViewer()?.member.name ?? '';
  const [send, busy] = useWrite(AnswerNamingDocument);
  const [nameForm, setNameForm] = useState<NameForm>('NAME');
  const [problem, setProblem] = useState<string | null>(null);
  const { id, state, story } = naming;
  const answer = async (said: 'AGREED' | 'REFUSED' | 'TAKEN_BACK') => {
    const outcome = await send({ variables: { input: { personId: id, answer: said, nameForm } } });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
    if (outcome.ok) toast({ text: t(said === 'AGREED' ? 'mine.agreed' : 'mine.refused') });
  };
  const title = <Link to={story.path}>{story.title}</Link>;
  const kept = useFocusKept<HTMLLIElement>();
  return (
    <li {...kept}>
      <div className={styles.naming}>
        {state === 'ASKED' ? (
          <>
            <p>{fill(t('mine.naming'), { name: <b>{story.teller.name}</b>, title })}</p>
            <Select
              label={t('mine.agreeAs')}
              value={nameForm}
              onChange={(event) => setNameForm(event.target.value as NameForm)}
            >
              {(['NAME', 'FIRST_NAME'] as const).map((form) => (
                <option key={form} value={form}>
                  {t(`form.${form}`, { name: nameAs(form, name) ?? '' })}
                </option>
              ))}
            </Select>
          </>
        ) : (
          <p>{fill(t('mine.named'), { title, form: t(`formShort.${naming.nameForm}`) })}</p>
        )}
        <ErrorSummary message={problem} />
        <div className={styles.acts}>
          {state === 'ASKED' ? (
            <>
              <Button tone="strong" busy={busy} onClick={() => void answer('AGREED')}>
                {t('mine.agree')}
              </Button>
              <Button busy={busy} onClick={() => void answer('REFUSED')}>
                {t('mine.refuse')}
              </Button>
            </>
          ) : (
            <Button busy={busy} onClick={() => void answer('TAKEN_BACK')}>
              {t('mine.takeBackName')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
