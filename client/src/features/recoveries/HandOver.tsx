import { useWrite } from '../../lib/write';
import { HandOverForm } from '../hand-overs/HandOverForm';
import { HandOverRecoveryDocument } from './Recoveries.generated';
import type { Recovery } from './recovery';

/** Puts it into the hands of somebody else, with a note that the member reads (practice 4.9). */
export default function HandOver({ recovery, onDone }: { recovery: Recovery; onDone: () => void }) {
  const [handOver] = useWrite(HandOverRecoveryDocument);
  return (
    <HandOverForm
      holderId={recovery.owner.id}
      draft={{ kind: 'RECOVERY', subject: `${recovery.id}:hand-over` }}
      onSend={(values) => handOver({ variables: { input: { recoveryId: recovery.id, ...values } } })}
      onDone={onDone}
      onCancel={onDone}
    />
  );
}
