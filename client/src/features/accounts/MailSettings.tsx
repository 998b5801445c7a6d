import type { ChoiceProps } from './mail-choices';
import { PaceChoice } from './PaceChoice';
import { QuietHoursChoice } from './QuietHoursChoice';
import { TimeZoneChoice } from './TimeZoneChoice';
import { TopicChoices } from './TopicChoices';
import styles from './Choice.module.css';

/** Everything that decides about mail; each choice is saved as it is made, by whoever shows it. */
export function MailSettings({ byTeam, ...props }: ChoiceProps & { byTeam: boolean }) {
  return (
    <div className={styles.groups}>
      <PaceChoice {...props} />
      <TopicChoices {...props} byTeam={byTeam} />
      <QuietHoursChoice {...props} />
      <TimeZoneChoice {...props} />
    </div>
  );
}
