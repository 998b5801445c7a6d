import type { LoaderFunctionArgs } from 'react-router';
import { useLive } from '../../lib/live';
import { load } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { Reopened } from '../follow-ups/Reopened';
import { HandOvers } from '../hand-overs/HandOvers';
import { IdeaMeeting } from '../meetings/IdeaMeeting';
import { IdeaOutcome } from '../outcomes/IdeaOutcome';
import { IdeaPromises } from '../promises/IdeaPromises';
import GrownStories from '../stories/GrownStories';
import { IdeaKeptDocument, IdeaKeptNewsDocument } from './IdeaKept.generated';

/** For the page's loader: everything shown here, in one query. */
export const loadIdea = (args: LoaderFunctionArgs, number: number) =>
  load(args, IdeaKeptDocument, { number });

/** How the team kept its word about an idea: that it is open again, what was shipped, can be tried, was promised, handed over and told of. */
export default function IdeaKept({ number }: { number: number }) {
  const { idea } = usePage(IdeaKeptDocument, { number });
  useLive(IdeaKeptNewsDocument, idea && { ideaId: idea.id });
  if (!idea) return null;
  return (
    <>
      <Reopened idea={idea} />
      <IdeaOutcome idea={idea} />
      <IdeaMeeting meeting={idea.meeting} />
      <IdeaPromises promises={idea.promises} />
      <HandOvers handOvers={idea.handOvers} />
      <GrownStories stories={idea.stories} />
    </>
  );
}
