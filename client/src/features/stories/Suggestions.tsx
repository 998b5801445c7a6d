import { SuggestionToDecide } from './SuggestionToDecide';
import type { Decided } from './story';

/** Other words that were suggested to a story's teller, each to be taken or left. */
export default function Suggestions({ story }: { story: Decided }) {
  return story.suggestions
    .filter(({ state }) => state === 'OPEN')
    .map((suggestion) => <SuggestionToDecide key={suggestion.id} story={story} suggestion={suggestion} />);
}
