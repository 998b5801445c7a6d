import { lazy } from '../../lib/lazy';
import { Arriving } from '../../ui/state/Arriving';
// These come with the page, so that the parts look right before their own code is there, and without it.
import handOvers from '../hand-overs/HandOvers.module.css';
import promises from '../promises/Promises.module.css';
import { isKept, type KeptMarks } from './kept';

const IdeaKept = lazy(() => import('./IdeaKept'));

/** Loads how the team kept its word about an idea, only where there is something. */
export function Kept({ idea }: { idea: KeptMarks & { number: number } }) {
  if (!isKept(idea)) return null;
  return (
    <div className={`${promises.part} ${handOvers.part}`}>
      <Arriving>
        <IdeaKept number={idea.number} />
      </Arriving>
    </div>
  );
}
