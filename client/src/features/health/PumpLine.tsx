import { Line } from './Line';
import { useApart } from './server-time';
import type { PumpLineFragment } from './Workings.generated';
import { t } from './words';

export type Pump = Omit<PumpLineFragment, ' $fragmentName'>;

/** Something that is looked for all the time. */
export function PumpLine({ pump }: { pump: Pump }) {
  const { id, title, text, state } = pump;
  return (
    <Line id={`pump-${id}`} title={title} text={text} state={state}>
      <PumpStanding pump={pump} />
    </Line>
  );
}

/** How it stands with a pump, in a sentence. */
export function PumpStanding({ pump }: { pump: Pump }) {
  const { ago } = useApart();
  const { state, lastLookedAt, lastErrorAt, lastError } = pump;
  if (state === 'FAILING') return t('pump.failing', { ago: ago(lastErrorAt ?? ''), error: lastError ?? '' });
  if (!lastLookedAt) return t('pump.never');
  return t(state === 'LATE' ? 'pump.late' : 'pump.fine', { ago: ago(lastLookedAt) });
}
