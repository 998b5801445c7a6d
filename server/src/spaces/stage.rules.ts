import { STAGE_CATEGORIES, type StageCategory } from '@rapport/shared/vocabulary';
import words from '../locales/en/spaces.json' with { type: 'json' };

interface StageFacts {
  id: string;
  category: StageCategory;
}

/** What a space cannot be without: an idea begins, is shipped or is declined. */
const NEEDED: readonly StageCategory[] = ['OPEN', 'SHIPPED', 'DECLINED'];

/** The stages a new space begins with; merging brings its own when it comes. */
export const FIRST_STAGES: readonly { category: StageCategory; name: string }[] = STAGE_CATEGORIES.filter(
  (category) => category !== 'MERGED',
).map((category) => ({ category, name: words.stages[category] }));

/** Where a new stage stands: after those of its own category and of the ones an idea passes before. */
export function placeOfNewStage(stages: readonly StageFacts[], category: StageCategory): number {
  const rank = STAGE_CATEGORIES.indexOf(category);
  return stages.findLastIndex((stage) => STAGE_CATEGORIES.indexOf(stage.category) <= rank) + 1;
}

/** Whether this is the last stage of a category that a space cannot be without. */
export function isNeeded(stages: readonly StageFacts[], stage: StageFacts): boolean {
  return (
    NEEDED.includes(stage.category) &&
    stages.every((other) => other.id === stage.id || other.category !== stage.category)
  );
}
