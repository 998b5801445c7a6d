import type { NoticeTopic } from '@rapport/shared/vocabulary';
import { Checkbox } from '../../ui/form/Choice';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import type { ChoiceProps } from './mail-choices';
import { t } from './mail-words';
import styles from './Choice.module.css';

/** In the order of how personal they are. */
const topics = [
  ['mailReplies', 'REPLIES'],
  ['mailMentions', 'MENTIONS'],
  ['mailAnswers', 'ANSWERS'],
  ['mailTogether', 'TOGETHER'],
  ['mailComments', 'COMMENTS'],
] as const;

/** What comes by mail besides the inbox, and what is kept out of the inbox too. */
export function TopicChoices({ choices, save, byTeam }: ChoiceProps & { byTeam: boolean }) {
  const { mutedTopics } = choices;
  const setMuted = (topic: NoticeTopic, muted: boolean) =>
    save({
      mutedTopics: muted ? [...mutedTopics, topic] : mutedTopics.filter((one) => one !== topic),
    });
  return (
    <fieldset className={styles.group}>
      <legend>{t('topics.legend')}</legend>
      <p className={styles.quiet}>{t('topics.text')}</p>
      {topics.map(([name, topic]) => (
        <div key={name} className={styles.topic}>
          <Checkbox
            id={name}
            checked={choices[name] === 'ALWAYS'}
            onChange={(event) => void save({ [name]: event.target.checked ? 'ALWAYS' : 'NEVER' })}
          >
            {t(`topics.${name}`)}
          </Checkbox>
          <Checkbox
            checked={mutedTopics.includes(topic)}
            onChange={(event) => void setMuted(topic, event.target.checked)}
          >
            {t('topics.mute')}
            <VisuallyHidden> {t(`topics.muteOf.${name}`)}</VisuallyHidden>
          </Checkbox>
        </div>
      ))}
      {byTeam && (
        <Checkbox
          id="mailDuties"
          checked={choices.mailDuties === 'ALWAYS'}
          onChange={(event) => void save({ mailDuties: event.target.checked ? 'ALWAYS' : 'NEVER' })}
        >
          {t('topics.mailDuties')}
        </Checkbox>
      )}
      <div className={styles.apart}>
        <Checkbox
          id="onlyDecisions"
          checked={choices.onlyDecisions}
          onChange={(event) => void save({ onlyDecisions: event.target.checked })}
        >
          {t('topics.onlyDecisions')}
        </Checkbox>
        <p className={styles.quiet}>{t('topics.onlyDecisionsHint')}</p>
      </div>
    </fieldset>
  );
}
