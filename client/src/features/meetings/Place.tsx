import type { WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

const LINK = /https?:\/\/\S+/;

/** Where it is: an address for everybody, a link for those who have a seat. */
export function Place({ meeting: { place, placeWithSeat } }: { meeting: WholeMeeting }) {
  if (placeWithSeat) return <p>{t('place.seatOnly')}</p>;
  if (!place) return <p>{t('place.none')}</p>;
  const link = LINK.exec(place)?.[0];
  if (!link) {
    return (
      <p className={styles.place} dir="auto">
        {place}
      </p>
    );
  }
  const rest = place.replace(link, '').trim();
  return (
    <p className={styles.place}>
      {rest && (
        <>
          <span dir="auto">{rest}</span>{' '}
        </>
      )}
      <a href={link} rel="noreferrer" className={styles.way}>
        {t('place.link')}
      </a>
    </p>
  );
}
