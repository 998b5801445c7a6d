import { t as c } from '../../lib/common-words';
import { Button } from '../../ui/button/Button';

/** What a form in a dialog tells its page. */
export interface DialogForm {
  onDone: () => void;
  onCancel: () => void;
}

/** The two buttons below every form in a dialog. */
export function DialogActs({
  words,
  busy,
  onCancel,
}: {
  words: string;
  busy: boolean;
  onCancel: () => void;
}) {
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
