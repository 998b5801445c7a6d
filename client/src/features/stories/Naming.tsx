import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextField } from '../../ui/form/TextField';
import { SectionTitle } from '../../ui/layout/PageHead';
import { useToast } from '../../ui/toast/toasts';
import type { StoryToEdit } from './begin';
import { NameInStoryDocument, PeopleToNameDocument } from './NameInStory.generated';
import { t } from './form-words';
import styles from './Write.module.css';

/** Letters from which people are looked for. */
const SHORTEST = 2;

/** Who else is in a story: asked by its teller, and nowhere to be seen before they agree. */
export function Naming({ story }: { story: StoryToEdit }) {
  const toast = useToast();
  const [name, asking] = useWrite(NameInStoryDocument);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const prefix = useDeferredValue(typed.trim());
  const short = prefix.length < SHORTEST;
  const { data } = useQuery(PeopleToNameDocument, {
    variables: { threadId: story.thread.id, prefix },
    skip: short,
  });
  const known = new Set(story.people.map(({ member }) => member?.id));
  const found = short ? [] : (data?.thread?.mentionable ?? []).filter(({ id }) => !known.has(id));
  const change = async (who: { memberIds: string[]; leaveOutIds: string[] }, said: string) => {
    const outcome = await name({ variables: { input: { storyId: story.id, ...who } } });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
    if (outcome.ok) toast({ text: said });
    return outcome.ok;
  };
  const ask = async (memberId: string, called: string) => {
    const asked = await change(
      { memberIds: [memberId], leaveOutIds: [] },
      t('naming.asked', { name: called }),
    );
    if (asked) setTyped('');
  };
  return (
    <section className={styles.panel} aria-labelledby="naming">
      <SectionTitle id="naming">{t('naming.title')}</SectionTitle>
      <p className={styles.quiet}>{t('naming.lead')}</p>
      {story.people.length > 0 && (
        <ul className={styles.list}>
          {story.people.map((person) => (
            <li key={person.id}>
              <b>{person.name}</b>
              <span className={styles.quiet}>{t(`naming.state.${person.state}`)}</span>
              {(person.state === 'ASKED' || person.state === 'AGREED') && (
                <Button
                  small
                  tone="plain"
                  busy={asking}
                  onClick={() =>
                    void change(
                      { memberIds: [], leaveOutIds: [person.id] },
                      t('naming.leftOut', { name: person.name }),
                    )
                  }
                >
                  {t('naming.leaveOut', { name: person.name })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div>
        <TextField
          label={t('naming.find')}
          hint={t('naming.findHint')}
          type="search"
          autoComplete="off"
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ErrorSummary message={problem} />
      </div>
      <p className={styles.quiet} role="status">
        {!short && data && found.length === 0 && t('naming.none')}
      </p>
      <ul className={styles.list}>
        {found.map((member) => (
          <li key={member.id}>
            <b>{member.name}</b>
            <Button small busy={asking} onClick={() => void ask(member.id, member.name)}>
              {t('naming.ask', { name: member.name })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
