import type { PublishOutcome } from '@rapport/shared/inputs/outcome';
import { creditBuilder, type Obstacle } from '../credits/credit.module.js';
import words from '../locales/en/outcomes.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { FieldProblem } from '../platform/problems.js';
import { fill } from '../platform/words.js';
import type { TiedIdea } from './outcome.ideas.js';

function problemOf(at: number, obstacle: Obstacle): FieldProblem {
  const path = `builtBy.${at}`;
  switch (obstacle.kind) {
    case 'UNKNOWN':
      return new FieldProblem(`${path}.memberId`, 'UNKNOWN');
    case 'TAKEN':
      return new FieldProblem(`${path}.what`, 'TAKEN', words.sameWords);
    case 'WAITS':
      return new FieldProblem(
        `${path}.memberId`,
        'TOO_MANY',
        fill(words.personWaits, { name: obstacle.name }),
      );
  }
}

/**
 * Credits who built it: for the idea that was named, or the first one they can see.
 *
 * @param problems takes what speaks against them, each beside its person.
 */
export async function creditBuilders(
  write: Write,
  builtBy: PublishOutcome['builtBy'],
  ideas: readonly TiedIdea[],
  problems: FieldProblem[],
): Promise<void> {
  for (const [at, { ideaId, ...builder }] of builtBy.entries()) {
    const candidates = ideas.filter(({ idea }) => ideaId === null || idea.id === ideaId);
    if (candidates.length === 0 && ideaId !== null) {
      problems.push(new FieldProblem(`builtBy.${at}.ideaId`, 'UNKNOWN', words.ideaNotHere));
      continue;
    }
    let obstacle: Obstacle | null = null;
    for (const { idea } of candidates) {
      obstacle = await creditBuilder(write, idea, builder);
      if (obstacle?.kind !== 'UNKNOWN') {
        break;
      }
    }
    if (obstacle) {
      problems.push(problemOf(at, obstacle));
    }
  }
}
