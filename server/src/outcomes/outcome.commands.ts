import { editOutcomeInput, publishOutcomeInput, type PublishOutcome } from '@rapport/shared/inputs/outcome';
import type { SpaceVisibility } from '@rapport/shared/vocabulary';
import { hintAtBlame } from '../answers/answer.module.js';
import { communityDay } from '../communities/community.module.js';
import words from '../locales/en/outcomes.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { FieldProblem, found, InvalidInput, invalid, NotPossible, refuse } from '../platform/problems.js';
import { mentionedIn } from '../platform/rich-text.js';
import { spaceInside, type Space } from '../spaces/space.module.js';
import { creditBuilders } from './outcome.builders.js';
import { OutcomeEntity } from './outcome.entity.js';
import { outcomeEdited, outcomePublished } from './outcome.events.js';
import { ideasToTie, type TiedIdea } from './outcome.ideas.js';
import { fixQuietly, irritantsToFix } from './outcome.irritants.js';
import { peopleToTell } from './outcome.people.js';
import { outcomePolicy } from './outcome.policy.js';
import { keepPromises, spacesOfPromises } from './outcome.promises.js';
import { linksInside, outcomeInside } from './outcome.inside.js';
import {
  holdWhatItShows,
  insertOutcome,
  insertRevision,
  replaceLinks,
  tieIdeas,
  tieIrritants,
  wordsOf,
} from './outcome.writes.js';

export interface OutcomeOutcome {
  outcomeId: string;
}

/**
 * Told where those who asked cannot read it, it would reach nobody; and what it says where others wait for a promise or
 * are hit by an irritant would be read by all of them.
 *
 * @param touched spaces of its ideas, irritants and promises.
 */
function againstSpace(space: Space | null, touched: readonly SpaceVisibility[]): FieldProblem | null {
  if (!space) {
    return new FieldProblem('spaceId', 'UNKNOWN');
  }
  if (space.archivedAt) {
    return new FieldProblem('spaceId', 'INVALID', words.spaceArchived);
  }
  const narrow = space.visibility === 'STAFF' && touched.some((visibility) => visibility !== 'STAFF');
  return narrow ? new FieldProblem('spaceId', 'INVALID', words.spaceTooNarrow) : null;
}

async function refuseDaysToCome(write: Write, shippedOn: string): Promise<void> {
  if (shippedOn > (await communityDay(write))) {
    throw invalid('shippedOn', 'OUT_OF_RANGE', words.dayToCome);
  }
}

function refuseIfAny(problems: FieldProblem[]): void {
  if (problems.length > 0) {
    refuse(new InvalidInput(problems));
  }
}

/**
 * Tells what was built: its ideas are answered and go to what is shipped, its promises are kept, its irritants fixed, and
 * everybody who asked is told once. All of it happens, or nothing (decision 039).
 */
export const publishOutcome = command({
  name: 'publishOutcome',
  action: 'outcome:write',
  input: publishOutcomeInput,
  limits: ['edit'],
  async run(write, input): Promise<OutcomeOutcome & { people: number }> {
    const problems: FieldProblem[] = [];
    await refuseDaysToCome(write, input.shippedOn);
    const space = await spaceInside(write.tx, write.actor, input.spaceId);
    const ideas = await ideasToTie(write, input, problems);
    const irritants = await irritantsToFix(write, input, problems);
    const narrow = againstSpace(space, [
      ...ideas.map(({ idea }) => idea.spaceVisibility),
      ...irritants.map((irritant) => irritant.space.visibility),
      ...(await spacesOfPromises(write, input.keepsPromiseIds)),
    ]);
    refuseIfAny(narrow ? [narrow, ...problems] : problems);
    hintAtWording(input);
    return publish(write, input, { space: found(space), ideas, irritants });
  },
});

function hintAtWording({ title, summary, text, ideas, acknowledgeWording }: PublishOutcome): void {
  const said = [title, summary, text, ...ideas.map(({ note }) => note)].join('\n');
  hintAtBlame(said, acknowledgeWording);
}

interface Checked {
  space: Space;
  ideas: TiedIdea[];
  irritants: Awaited<ReturnType<typeof irritantsToFix>>;
}

async function publish(
  write: Write,
  input: PublishOutcome,
  { space, ideas, irritants }: Checked,
): Promise<OutcomeOutcome & { people: number }> {
  const problems: FieldProblem[] = [];
  const { outcomeId, threadId, path } = await insertOutcome(write, input);
  await tieIdeas(write, outcomeId, ideas, input.summary);
  await tieIrritants(write, outcomeId, irritants);
  await fixQuietly(write, irritants, input.summary);
  await keepPromises(write, { outcomeId, path, ideas }, input, problems);
  await creditBuilders(write, input.builtBy, ideas, problems);
  refuseIfAny(problems);
  const people = await peopleToTell(write.tx, write.actor, {
    ideaIds: ideas.map(({ idea }) => idea.id),
    isRelease: input.kind === 'RELEASE',
    teamOnly: space.visibility === 'STAFF',
  });
  await write.emit(outcomePublished, { outcomeId, threadId, newlyMentioned: mentionedIn(input.text) });
  return { outcomeId, people };
}

/** Changes the words of an outcome; what it said stays as a revision. Its ideas stay: an answer cannot be unsaid. */
export const editOutcome = command({
  name: 'editOutcome',
  action: 'outcome:write',
  input: editOutcomeInput,
  limits: ['edit'],
  async run(write, { outcomeId, fromRevision, links, acknowledgeWording, ...said }): Promise<OutcomeOutcome> {
    const { communityId } = write.actor;
    const outcome = outcomePolicy.authorize(
      write.actor,
      'EDIT',
      found(await outcomeInside(write, outcomeId)),
    );
    if (fromRevision !== outcome.revision) {
      refuse(new NotPossible(words.changedMeanwhile));
    }
    await refuseDaysToCome(write, said.shippedOn);
    hintAtBlame([said.title, said.summary, said.text].join('\n'), acknowledgeWording);
    const fields = ['title', 'summary', 'text', 'shippedOn'] as const;
    const former = await linksInside(write, outcomeId);
    const sameLinks = JSON.stringify(former) === JSON.stringify(links);
    if (sameLinks && fields.every((field) => said[field] === outcome[field])) {
      return { outcomeId };
    }
    const revision = outcome.revision + 1;
    await insertRevision(write, outcomeId, revision, said);
    await replaceLinks(write, outcomeId, links);
    await holdWhatItShows(write, outcomeId, outcome.threadId, said);
    const now = { ...wordsOf(said), revision, editedAt: write.now };
    await write.tx.update(OutcomeEntity, { communityId, id: outcomeId }, now);
    const known = mentionedIn(outcome.text);
    const newlyMentioned = mentionedIn(said.text).filter((id) => !known.includes(id));
    const { threadId } = outcome;
    await write.emit(outcomeEdited, { outcomeId, threadId, newlyMentioned, revision });
    return { outcomeId };
  },
});
