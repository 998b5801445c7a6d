import { useViewer } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { Button } from '../../ui/button/Button';
import { GiveUpSeat } from './GiveUpSeat';
import type { WholeMeeting } from './meeting';
import { isFull } from './seats';
import { SeatsLine } from './SeatsLine';
import { useSeat } from './use-seat';
import { t } from './words';
import styles from './Meeting.module.css';

/** What one comes to the page for: is there a seat, and do I have one. */
export function SeatPanel({ meeting }: { meeting: WholeMeeting }) {
  const viewer = useViewer();
  const { take, busy } = useSeat(meeting);
  const kept = useFocusKept<HTMLDivElement>();
  const { state, viewerSeat, viewerTurn, viewerCan, seats, calendarPath, host } = meeting;
  if (state !== 'ANNOUNCED') return null;
  const full = isFull(meeting);
  // Visitors may begin: they sign in when they take it.
  const mayTake = !viewer || viewerCan.includes('TAKE_SEAT');
  const takeWords = full ? 'seats.wait' : seats === null ? 'seats.join' : 'seats.take';
  return (
    <div {...kept}>
      <section className={styles.seat} aria-labelledby="seats">
        <h2 id="seats">{t('seats.title')}</h2>
        <p className={styles.count} role="status">
          <SeatsLine meeting={meeting} />
        </p>
        {viewerSeat === 'SEATED' && (
          <p className={styles.mine}>{t(seats === null ? 'seats.comes' : 'seats.have')}</p>
        )}
        {viewerSeat === 'WAITING' && (
          <p className={styles.mine}>
            {viewerTurn === 1 ? t('seats.waitsNext') : t('seats.waits', { count: viewerTurn ?? 1 })}
          </p>
        )}
        {viewerSeat === 'GIVEN_UP' && <p className={styles.quiet}>{t('seats.given')}</p>}
        {mayTake && <p className={styles.quiet}>{t(full ? 'seats.waitLead' : 'seats.takeLead')}</p>}
        {viewer?.member.id === host.id && <p className={styles.quiet}>{t('seats.staff')}</p>}
        <div className={styles.acts} data-screen>
          {mayTake && (
            <Button tone="strong" busy={busy} onClick={() => void take()}>
              {t(takeWords)}
            </Button>
          )}
          {viewerCan.includes('GIVE_UP_SEAT') && <GiveUpSeat meeting={meeting} />}
          <a className={styles.calendar} href={calendarPath} download>
            {t('calendar.add')}
          </a>
        </div>
      </section>
    </div>
  );
}
