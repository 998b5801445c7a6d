import { seatsLeft, type Seats } from './seats';
import { t } from './words';

/** How many seats are left, in words: "2 of 6 seats left". */
export function SeatsLine({ meeting }: { meeting: Seats }) {
  const left = seatsLeft(meeting);
  const { seats, waiting } = meeting;
  const only = left === 0 ? 'seats.onlyTaken' : 'seats.onlyFree';
  const counted = left === null || seats === null ? t('seats.open') : t('seats.left', { count: left, seats });
  const line = seats === 1 ? t(only) : counted;
  return (
    <>
      {line}
      {waiting > 0 && <>. {t('seats.waiting', { count: waiting })}</>}
    </>
  );
}
