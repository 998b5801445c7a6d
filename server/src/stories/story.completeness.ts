import type { StoryKind } from '@rapport/shared/telling';
import words from '../locales/en/stories.json' with { type: 'json' };
import { FieldProblem } from '../platform/problems.js';
import { claimsAShare } from './story.rules.js';
import type { StoryWords } from './story.writes.js';

const NEEDED = ['title', 'context', 'mayNotFit', 'text', 'fromYear'] as const;

/**
 * What a story still lacks before others may read it: its situation and for whom it may not fit (practice 3.9), and for
 * a story of the company a case beside every percentage (practice 3.12).
 *
 * @param cases ideas and outcomes it is tied to.
 */
export function completenessProblems(story: StoryWords & { kind: StoryKind }, cases: number): FieldProblem[] {
  const problems = NEEDED.filter((field) => story[field] === null || story[field] === '').map(
    (field) => new FieldProblem(field, 'REQUIRED'),
  );
  const said = [story.title, story.context, story.mayNotFit, story.text, story.felt].join('\n');
  if (story.kind === 'COMPANY' && cases === 0 && claimsAShare(said)) {
    problems.push(new FieldProblem('text', 'INVALID', words.claimNeedsCase));
  }
  return problems;
}
