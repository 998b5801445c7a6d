import { t as c } from '../../lib/common-words';
import { Button } from '../../ui/button/Button';

interface ActsProps {
  words: string;
  busy: boolean;
  onCancel: () => void;
}

/** The two buttons below every form about a promise. */
export function FormActs({ words, busy, onCancel }: ActsProps) {
  return (
    <>
      <Button tone="plain" onClick={onCancel}>
        {c('cancel')}
      </Button>
      <Button tone="strong" type="submit" busy={busy}>
        {words}
      </Button>
    </>
  );
}
