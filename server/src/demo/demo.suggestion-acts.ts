import {
  acceptSuggestion,
  declineSuggestion,
  suggestEdit,
  supportSuggestion,
} from '../suggestions/suggestion.module.js';
import { statement } from '../platform/statement.js';
import { suggestions } from './content/suggestions.js';
import { commentActs, type Act, type Known } from './demo.acts.js';
import type { Cast } from './demo.cast.js';
import type { DemoIdea, DemoSuggestion } from './demo.types.js';

interface Words {
  title: string;
  text: string;
}

const wordsOf = statement<Words & { revision: number }>(
  'demo.words_of_revision',
  `select r.title, r.text, i.revision from idea i
   join idea_revision r on r.community_id = i.community_id and r.idea_id = i.id and r.number = coalesce($3, i.revision)
   where i.community_id = $1 and i.id = $2`,
);
const threadOf = statement<Known>(
  'demo.thread_of_suggestion',
  `select thread_id as "threadId" from suggestion where community_id = $1 and id = $2`,
);

async function wordsIn(
  { tx, communityId }: Cast,
  ideaId: string,
  revision: number | null,
): Promise<Words & { revision: number }> {
  const words = await tx.row(wordsOf, [communityId, ideaId, revision]);
  if (!words) {
    throw new Error('The demo suggests an edit of a text that is not there.');
  }
  return words;
}

/** @throws when the words to be replaced are not there: the demo then tells of something that never was. */
function replaced(text: string, [old, now]: readonly [string, string]): string {
  if (!text.includes(old)) {
    throw new Error(`The demo replaces words that are not there: ${old}`);
  }
  return text.replace(old, now);
}

/** What was suggested for the words of an idea, and what came of it. */
export function suggestionActs(idea: DemoIdea, made: { ideaId: string }): Act[] {
  return (suggestions[idea.title] ?? []).flatMap((suggestion) => actsOf(suggestion, made));
}

function actsOf(suggestion: DemoSuggestion, idea: { ideaId: string }): Act[] {
  const {
    by,
    ago,
    replace,
    why,
    wants = [],
    fromRevision = null,
    supporters = [],
    comments = [],
  } = suggestion;
  const made = { id: '', threadId: '' };
  const { decided } = suggestion;
  return [
    {
      ago,
      do: async (cast) => {
        const { title, text, revision } = await wordsIn(cast, idea.ideaId, fromRevision);
        const { suggestionId } = await cast.let(by, ago, suggestEdit, {
          ideaId: idea.ideaId,
          fromRevision: fromRevision ?? revision,
          title,
          text: replaced(text, replace.text),
          why,
          wantsCredit: wants.includes('credit'),
          wantsCoAuthorship: wants.includes('coAuthorship'),
        });
        made.id = suggestionId;
        Object.assign(made, await cast.tx.row(threadOf, [cast.communityId, suggestionId]));
      },
    },
    ...supporters.map((supporter, place) => ({
      ago: ago - 0.05 * (place + 1),
      do: async (cast: Cast) => {
        const moment = ago - 0.05 * (place + 1);
        await cast.let(supporter, moment, supportSuggestion, { suggestionId: made.id });
      },
    })),
    ...comments.flatMap((comment) => commentActs(made, comment)),
    ...(decided ? [{ ago: decided.ago, do: (cast: Cast) => decide(cast, suggestion, idea, made.id) }] : []),
  ];
}

async function decide(
  cast: Cast,
  { decided, replace }: DemoSuggestion,
  { ideaId }: { ideaId: string },
  suggestionId: string,
): Promise<void> {
  if (!decided) {
    return;
  }
  const { by, ago, decline, note, text } = decided;
  if (decline) {
    await cast.let(by, ago, declineSuggestion, { suggestionId, reason: decline });
    return;
  }
  const now = await wordsIn(cast, ideaId, null);
  const stands = text && { title: now.title, text: replaced(replaced(now.text, replace.text), text) };
  await cast.let(by, ago, acceptSuggestion, { suggestionId, fromRevision: now.revision, ...stands, note });
}
