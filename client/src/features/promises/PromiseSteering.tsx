import { useWrite } from '../../lib/write';
import { Dialog } from '../../ui/overlay/Dialog';
import { HandOverForm } from '../hand-overs/HandOverForm';
import { t as handOvers } from '../hand-overs/words';
import { t } from './act-words';
import { DropForm } from './DropForm';
import { KeepForm } from './KeepForm';
import { MoveForm } from './MoveForm';
import type { SteeredPromise } from './promise';
import type { PromiseAct } from './PromiseActs';
import { HandOverPromiseDocument } from './Steer.generated';

interface SteeringProps {
  act: PromiseAct;
  promise: SteeredPromise;
  onDone: () => void;
}

/** The dialog of one act on a promise; comes when first opened, with the forms. */
export default function PromiseSteering({ act, promise, onDone }: SteeringProps) {
  const [handOver] = useWrite(HandOverPromiseDocument);
  const { id: promiseId } = promise;
  const form = { promiseId, onDone };
  return (
    <Dialog
      open
      title={act === 'handOver' ? handOvers('form.promiseTitle') : t(`${act}.act`)}
      onClose={onDone}
    >
      {act === 'keep' && <KeepForm {...form} />}
      {act === 'move' && <MoveForm {...form} dueOn={promise.dueOn} />}
      {act === 'drop' && <DropForm {...form} />}
      {act === 'handOver' && (
        <HandOverForm
          holderId={promise.owner.id}
          draft={{ kind: 'PROMISE', subject: `${promiseId}:hand-over` }}
          onSend={(values) => handOver({ variables: { input: { promiseId, ...values } } })}
          onDone={onDone}
          onCancel={onDone}
        />
      )}
    </Dialog>
  );
}
