import { OUTCOME_NOTE_MAX } from '@rapport/shared/limits';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Link } from 'react-router';
import { TextArea } from '../../ui/form/TextField';
import { Skeleton } from '../../ui/state/Skeleton';
import { ByLine } from '../../ui/member/MemberName';
import { StageMark } from '../../ui/text/StageMark';
import { RemoveButton } from '../../ui/form/Parts';
import { t } from './form-words';
import type { TiedIdea } from './use-tied-ideas';
import styles from './Compose.module.css';

interface TiedProps {
  number: number;
  /** Null when it is not to be seen any more; undefined while it is on its way. */
  idea: TiedIdea | null | undefined;
  note: UseFormRegisterReturn;
  noteError: string | undefined;
  /** Why it cannot be tied. */
  error: string | undefined;
  onUntie: () => void;
}

/** An idea that is tied, with the words that are said there. */
export function TiedIdeaItem({ number, idea, note, noteError, error, onUntie }: TiedProps) {
  if (idea === undefined) {
    return (
      <li>
        <Skeleton lines={3} />
      </li>
    );
  }
  const title = idea?.title ?? String(number);
  return (
    <li className={styles.tied}>
      <div>
        {idea ? (
          <>
            <b dir="auto">
              <Link to={idea.path} target="_blank">
                {idea.title}
              </Link>
            </b>
            <p className={styles.facts}>
              <ByLine member={idea.author} small />
              <StageMark stage={idea.stage} />
              <span>{t('ideas.support', { count: idea.support.customers })}</span>
            </p>
          </>
        ) : (
          <p className={styles.wrong}>{t('ideas.gone', { number })}</p>
        )}
        {error && (
          <p className={styles.wrong} role="alert">
            {error}
          </p>
        )}
      </div>
      <RemoveButton label={t('ideas.untie', { title })} onPress={onUntie} />
      {idea && (
        <TextArea
          label={t('ideas.note', { title })}
          hint={t('ideas.noteHint')}
          optional
          rows={2}
          limit={OUTCOME_NOTE_MAX}
          dir="auto"
          error={noteError}
          {...note}
        />
      )}
    </li>
  );
}
