import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import { EndCallDocument } from './SteerIrritant.generated';
import { t } from './words';

/** Ends a call for ideas; visitors load none of it. */
export default function EndCall({ callId }: { callId: string }) {
  const tell = useTell();
  const [end, busy] = useWrite(EndCallDocument);
  const ends = async () => tell(await end({ variables: { callId } }), { text: t('callFor.ended') });
  return (
    <Button busy={busy} onClick={() => void ends()}>
      {t('callFor.end')}
    </Button>
  );
}
