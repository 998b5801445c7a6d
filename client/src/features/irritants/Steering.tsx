import { Dialog } from '../../ui/overlay/Dialog';
import { CallForm } from './CallForm';
import { FixForm } from './FixForm';
import { GatherForm } from './GatherForm';
import { LinkIdeaForm } from './LinkIdeaForm';
import { MarkSameForm } from './MarkSameForm';
import { ReopenForm } from './ReopenForm';
import type { PageIrritant } from './page-irritant';
import { t } from './words';

/** What is done to an irritant in a dialog. */
export type SteeringAct = 'same' | 'gather' | 'fix' | 'reopen' | 'call' | 'link';

const titles = {
  same: 'same.title',
  gather: 'gather.title',
  fix: 'fix.title',
  reopen: 'reopen.title',
  call: 'callFor.dialog',
  link: 'link.title',
} as const;

interface SteeringProps {
  act: SteeringAct;
  irritant: PageIrritant;
  onDone: (changed: boolean) => void;
}

/** The dialog of one act of author and team; comes when first opened, with the forms. */
export default function Steering({ act, irritant, onDone }: SteeringProps) {
  const done = { onDone: () => onDone(true), onCancel: () => onDone(false) };
  return (
    <Dialog open title={t(titles[act])} onClose={() => onDone(false)}>
      {act === 'same' && <MarkSameForm irritant={irritant} {...done} />}
      {act === 'gather' && <GatherForm irritantIds={[irritant.id]} space={irritant.space} {...done} />}
      {act === 'fix' && <FixForm irritantIds={[irritant.id]} {...done} />}
      {act === 'reopen' && <ReopenForm irritantId={irritant.id} {...done} />}
      {act === 'call' && <CallForm about={{ irritantId: irritant.id }} {...done} />}
      {act === 'link' && <LinkIdeaForm about={{ irritantId: irritant.id }} {...done} />}
    </Dialog>
  );
}
