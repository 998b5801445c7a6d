import { Dialog } from '../../ui/overlay/Dialog';
import { CallForm } from './CallForm';
import { CauseEditForm } from './CauseEditForm';
import type { PageCause } from './CauseSide';
import { CauseFixForm } from './CauseFixForm';
import { LinkIdeaForm } from './LinkIdeaForm';
import { t } from './words';

/** What is done to a root cause in a dialog. */
export type CauseAct = 'call' | 'fix' | 'link' | 'edit';

const titles = {
  call: 'callFor.dialog',
  fix: 'cause.fixTitle',
  link: 'link.title',
  edit: 'cause.editTitle',
} as const;

interface SteeringProps {
  act: CauseAct;
  cause: PageCause;
  onDone: (changed: boolean) => void;
}

/** The dialog of one act on a root cause; comes when first opened, with the forms. */
export default function CauseSteering({ act, cause, onDone }: SteeringProps) {
  const done = { onDone: () => onDone(true), onCancel: () => onDone(false) };
  const about = { rootCauseId: cause.id };
  return (
    <Dialog open title={t(titles[act])} onClose={() => onDone(false)}>
      {act === 'call' && <CallForm about={about} {...done} />}
      {act === 'fix' && <CauseFixForm {...about} {...done} />}
      {act === 'link' && <LinkIdeaForm about={about} {...done} />}
      {act === 'edit' && <CauseEditForm cause={cause} {...done} />}
    </Dialog>
  );
}
