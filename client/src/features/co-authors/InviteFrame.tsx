import { Dialog } from '../../ui/overlay/Dialog';
import { t } from './act-words';
import InviteForm from './InviteForm';

interface InviteFrameProps {
  idea: { id: string; number: number };
  onClose: () => void;
}

/** The dialog in which co-authors are invited. */
export default function InviteFrame({ idea, onClose }: InviteFrameProps) {
  return (
    <Dialog open title={t('dialog.title')} onClose={onClose}>
      <InviteForm idea={idea} onDone={onClose} />
    </Dialog>
  );
}
