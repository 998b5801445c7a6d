import { seatsLeft, type Seats } from './seats';
import { t } from './words';

/** How many seats are left, in words: "2 of 6 seats left". */
export function SeatsLine({ meeting }: { meeting: Seats }) {
  const left = seatsLeft(meeting);
  const { seats, waiting } = meeting;
  const line = left === null || seats === null ? t('seats.open') : t('seats.left', { count: left, seats });
  return (
    <>
      {line}
      {waiting > 0 && <>. {t('seats.waiting', { count: waiting })}</>}
    </>
  );
}
