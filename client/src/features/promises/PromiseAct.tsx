import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { isTeam } from '../../ui/member/MemberName';
import { Arriving } from '../../ui/state/Arriving';
import type { PromisedWords } from './promised-words';

const MakeAct = lazy(() => import('./MakeAct'));

/** For people of the team, beside the public words of one of them: to make them a promise. Others load none of it. */
export function PromiseAct(words: PromisedWords) {
  const viewer = useViewer();
  if (!viewer || !isTeam(viewer.member) || !isTeam(words.author)) return null;
  return (
    <Arriving>
      <MakeAct {...words} />
    </Arriving>
  );
}
