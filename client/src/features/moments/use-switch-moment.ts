import type { MomentRule } from '@rapport/shared/indicating';
import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import type { Toast } from '../../ui/toast/toasts';
import { SwitchMomentDocument } from './MomentActs.generated';

/** Switches a rule off or on; says so, or why not. @returns whether it went through */
export function useSwitchMoment(): readonly [
  (rule: MomentRule, on: boolean, done?: Toast) => Promise<boolean>,
  boolean,
] {
  const tell = useTell();
  const [write, busy] = useWrite(SwitchMomentDocument);
  const switchRule = async (rule: MomentRule, on: boolean, done?: Toast): Promise<boolean> => {
    const outcome = await write({ variables: { rule, on }, inTurn: rule });
    tell(outcome, done);
    return outcome.ok;
  };
  return [switchRule, busy];
}
