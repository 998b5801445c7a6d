/** Seats of a meeting as people ask for them. */
export interface Seats {
  /** Null: as many as come. */
  seats: number | null;
  seated: number;
  waiting: number;
}

/** How many seats are left; null when there is no end of them. A seat that is free goes first to whoever waits. */
export const seatsLeft = ({ seats, seated }: Seats): number | null =>
  seats === null ? null : Math.max(0, seats - seated);

/** Whether whoever asks now gets a place in line instead of a seat. */
export const isFull = (meeting: Seats): boolean => seatsLeft(meeting) === 0;
