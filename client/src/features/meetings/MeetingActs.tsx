import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Button, LinkButton } from '../../ui/button/Button';
import { FollowButton } from '../threads/FollowButton';
import type { WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

const CallOff = lazy(() => import('./CallOff'));

/** What one can do with a meeting: follow it; whoever holds it changes it, calls it off or writes its minutes. */
export function MeetingActs({ meeting }: { meeting: WholeMeeting }) {
  const [callingOff, setCallingOff] = useState(false);
  const { path, viewerCan, lines, thread } = meeting;
  return (
    <div className={styles.acts} data-screen>
      {viewerCan.includes('WRITE_MINUTES') && (
        <LinkButton tone="strong" to={`${path}/minutes`}>
          {t(lines.length > 0 ? 'page.minutesGoOn' : 'page.minutes')}
        </LinkButton>
      )}
      <FollowButton thread={thread} />
      {viewerCan.includes('EDIT') && <LinkButton to={`${path}/edit`}>{t('page.change')}</LinkButton>}
      {viewerCan.includes('CALL_OFF') && (
        <Button onClick={() => setCallingOff(true)}>{t('page.callOff')}</Button>
      )}
      {callingOff && (
        <Suspense>
          <CallOff meetingId={meeting.id} onDone={() => setCallingOff(false)} />
        </Suspense>
      )}
    </div>
  );
}
