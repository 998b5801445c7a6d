import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import type { WholeMeeting } from './meeting';
import { GiveUpSeatDocument, TakeSeatDocument } from './MeetingPage.generated';
import { isFull } from './seats';
import { t } from './words';

/** Takes a seat or a place in line, and gives either back; says what came of it, also when another was faster. */
export function useSeat(meeting: WholeMeeting) {
  const tell = useTell();
  const [takeSeat, taking] = useWrite(TakeSeatDocument);
  const [giveUpSeat, giving] = useWrite(GiveUpSeatDocument);
  const variables = { meetingId: meeting.id };
  const take = async () => {
    const sawASeat = !isFull(meeting);
    const outcome = await takeSeat({ variables, act: { kind: 'takeSeat', variables } });
    const waits = outcome.ok && outcome.value.meeting.viewerSeat === 'WAITING';
    tell(outcome, { text: t(!waits ? 'seats.gotSeat' : sawASeat ? 'seats.full' : 'seats.gotPlace') });
  };
  const giveUp = async () => {
    const outcome = await giveUpSeat({ variables });
    tell(outcome, { text: t(meeting.viewerSeat === 'SEATED' ? 'seats.gaveUp' : 'seats.stopped') });
  };
  return { take, giveUp, busy: taking || giving };
}
