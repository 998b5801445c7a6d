import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { Radio } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import { isTeam, MemberName, type NamedMember } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import { ErrorState } from '../../ui/state/States';
import { PossibleCoAuthorsDocument } from './ChangeCoAuthors.generated';
import { t } from './act-words';
import styles from './CoAuthors.module.css';

/** Milliseconds without a key before people are looked for. */
const PAUSE = 250;

interface PeopleChoiceProps {
  number: number;
  chosen: NamedMember | null;
  error: string | undefined;
  onChoose: (member: NamedMember) => void;
}

/** Whom to invite: those who were here already, or who is called so. Whoever is chosen stays in the list. */
export function PeopleChoice({ number, chosen, error, onChoose }: PeopleChoiceProps) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const {
    data,
    previousData,
    error: failed,
  } = useQuery(PossibleCoAuthorsDocument, {
    variables: { number, search: search || null },
    fetchPolicy: 'network-only',
  });
  if (failed) return <ErrorState title={t('dialog.failed')} />;
  const found = (data ?? previousData)?.idea?.possibleCoAuthors;
  if (!found) return <Skeleton lines={4} />;
  const people = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <fieldset className={styles.choice} aria-describedby={error ? 'invite-whom' : undefined}>
      <legend>{t('dialog.people')}</legend>
      <p className={styles.hint} role="status">
        {search
          ? t('dialog.found', { count: found.length })
          : t(found.length > 0 ? 'dialog.here' : 'dialog.none')}
      </p>
      {people.length > 0 && (
        <div className={styles.people}>
          {people.map((member) => (
            <Radio
              key={member.id}
              name="invite-whom"
              checked={member.id === chosen?.id}
              onChange={() => onChoose(member)}
            >
              <MemberName member={member} linked={false} title={isTeam(member)} />
            </Radio>
          ))}
        </div>
      )}
      {error && (
        <p className={styles.wrong} id="invite-whom">
          {error}
        </p>
      )}
      <TextField
        label={t('dialog.search')}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </fieldset>
  );
}
