import { useCommunity } from '../../lib/shell';
import { useViewerZone } from './use-viewer-zone';
import { useWhenWords } from './use-when-words';
import { t } from './words';
import { sameClock, zoneName } from './zones';
import styles from './Meetings.module.css';

interface WhenProps {
  meeting: { startsAt: string; endsAt: string; timeZone: string };
}

/** When it is on the reader's own clock, with its zone named, and on the clock of the place when that is another. */
export function MeetingWhen({ meeting }: WhenProps) {
  const { language } = useCommunity();
  const own = useViewerZone();
  const words = useWhenWords();
  const { startsAt, timeZone } = meeting;
  const at = Date.parse(startsAt);
  return (
    <div className={styles.when}>
      <p>
        <time dateTime={startsAt}>{words(meeting, own)}</time>{' '}
        <span className={styles.zone}>{zoneName(own, at, language)}</span>
      </p>
      {!sameClock(own, timeZone, at) && (
        <p className={styles.there}>
          {t('when.also', { span: words(meeting, timeZone), zone: zoneName(timeZone, at, language) })}
        </p>
      )}
    </div>
  );
}
