import type { PageIrritant } from './page-irritant';
import type { SteeringAct } from './Steering';

export type MenuEntry = 'edit' | 'letGo' | 'unsame' | 'withdraw' | SteeringAct;

/** What somebody finds in the menu of an irritant, in its order. */
export function menuOf(irritant: PageIrritant): MenuEntry[] {
  const { rootCause, sameAs, call, state } = irritant;
  const can = (action: PageIrritant['viewerCan'][number]) => irritant.viewerCan.includes(action);
  const entries: [MenuEntry, boolean][] = [
    ['edit', can('EDIT')],
    ['fix', can('FIX')],
    ['reopen', can('REOPEN')],
    [rootCause ? 'letGo' : 'gather', can('GATHER')],
    [sameAs ? 'unsame' : 'same', can('MARK_SAME')],
    ['call', can('CALL') && (call === null || call.endedAt !== null)],
    ['link', can('LINK_IDEA') && state === 'OPEN'],
    ['withdraw', can('WITHDRAW')],
  ];
  return entries.filter(([, shown]) => shown).map(([entry]) => entry);
}
