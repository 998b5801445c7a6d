import { fill } from '../../lib/words';
import { LinkButton } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { MemberName } from '../../ui/member/MemberName';
import { t } from './beside-words';
import type { IdeaMeetingFragment } from './IdeaMeeting.generated';
import { MeetingWhen } from './MeetingWhen';
import styles from './Meetings.module.css';

type Beside = NonNullable<IdeaMeetingFragment['meeting']>;

/** How one stands there: that one has a seat, or how many are left. */
function seatWords({ seats, seated, viewerSeat }: Beside): string {
  if (viewerSeat === 'SEATED') return t('idea.have');
  if (viewerSeat === 'WAITING') return t('idea.waits');
  return seats === null ? t('idea.open') : t('idea.left', { count: Math.max(0, seats - seated), seats });
}

/** On the page of an idea: the test one can help with next, or the next talk about it. Nothing where there is none. */
export function IdeaMeeting({ meeting }: { meeting: Beside | null }) {
  if (!meeting) return null;
  const { kind, title, purpose, question, host, path } = meeting;
  const test = kind === 'PROTOTYPE_TEST' || kind === 'BETA';
  return (
    <section aria-labelledby="idea-meeting" className={styles.besideIdea}>
      <SectionTitle id="idea-meeting">{t(test ? 'idea.test' : 'idea.talk')}</SectionTitle>
      <p>{fill(t(test ? 'idea.testLead' : 'idea.talkLead'), { host: <MemberName member={host} /> })}</p>
      <blockquote dir="auto">{question ?? purpose}</blockquote>
      <MeetingWhen meeting={meeting} />
      <p className={styles.facts}>
        <LinkButton to={path} aria-label={t('idea.seeFor', { title })}>
          {t('idea.see')}
        </LinkButton>
        <span>{seatWords(meeting)}</span>
      </p>
    </section>
  );
}
