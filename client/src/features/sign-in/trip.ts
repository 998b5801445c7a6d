import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { readStored, removeStored, writeStored } from '../../lib/storage';

const KEY = 'trip';

/** What somebody had in hand when they left for the provider. */
interface Trip {
  to: string;
  invitation: string | null;
}

/**
 * Keeps it on this device: somebody whom the provider does not name says their name on return and still has the
 * invitation then, and somebody who is refused there can take another way in to the same place.
 */
export const beginTrip = (trip: Trip): void => void writeStored(KEY, trip);
export const endTrip = (): void => removeStored(KEY);
export const invitationOfTrip = (): string | null => readStored<Trip>(KEY)?.invitation ?? null;

/** Puts what was in hand back into the address after a refusal at the provider. */
export function useTripBack(): void {
  const [search, setSearch] = useSearchParams();
  const refused = search.has('error');
  useEffect(() => {
    const trip = readStored<Trip>(KEY);
    if (!refused || !trip) return;
    endTrip();
    setSearch(
      (present) => {
        const next = new URLSearchParams(present);
        if (trip.to !== '/') next.set('to', trip.to);
        if (trip.invitation) next.set('invitation', trip.invitation);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [refused, setSearch]);
}
