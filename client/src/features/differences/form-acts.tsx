import { t as c } from '../../lib/common-words';
import { Button } from '../../ui/button/Button';

interface ActsProps {
  onCancel: () => void;
  busy: boolean;
  send: string;
}

/** The two buttons under each of these forms. */
export function FormActs({ onCancel, busy, send }: ActsProps) {
  return (
    <>
      <Button tone="plain" onClick={onCancel}>
        {c('cancel')}
      </Button>
      <Button tone="strong" type="submit" busy={busy}>
        {send}
      </Button>
    </>
  );
}
