import { Dialog } from '../../ui/overlay/Dialog';
import { FixForm } from './FixForm';
import { GatherForm } from './GatherForm';
import type { OnBoard } from './IrritantBoard';
import { SameForm } from './SameForm';
import { t } from './words';

/** What is done to several irritants in a dialog. */
export type BoardAct = 'gather' | 'same' | 'fix';

const titles = { gather: 'gather.title', same: 'board.same', fix: 'fix.title' } as const;

interface SteeringProps {
  act: BoardAct;
  /** At least one. */
  chosen: OnBoard[];
  onDone: (changed: boolean) => void;
}

/** The dialog of one act on what is chosen; comes when first opened, with the forms. */
export default function BoardSteering({ act, chosen, onDone }: SteeringProps) {
  const done = { onDone: () => onDone(true), onCancel: () => onDone(false) };
  const irritantIds = chosen.map(({ id }) => id);
  const space = chosen[0]?.space;
  return (
    <Dialog open title={t(titles[act])} onClose={() => onDone(false)}>
      {act === 'gather' && space && <GatherForm irritantIds={irritantIds} space={space} {...done} />}
      {act === 'same' && <SameForm irritants={chosen} {...done} />}
      {act === 'fix' && <FixForm irritantIds={irritantIds} {...done} />}
    </Dialog>
  );
}
