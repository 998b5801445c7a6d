import { creditSheets } from './credit.sheets.js';
import { ideaSheets } from './idea.sheets.js';
import { irritantSheets } from './irritant.sheets.js';
import { outcomeSheets } from './outcome.sheets.js';
import { placeSheets } from './place.sheets.js';
import type { Sheet } from './sheet.js';
import { storySheets } from './story.sheets.js';
import { suggestionSheets } from './suggestion.sheets.js';
import { threadSheets } from './thread.sheets.js';
import { togetherSheets } from './together.sheets.js';

/** Every table for people. Drafts and inboxes are not among them: they are their member's alone. */
export const sheets: readonly Sheet[] = [
  ...ideaSheets,
  ...irritantSheets,
  ...outcomeSheets,
  ...storySheets,
  ...suggestionSheets,
  ...creditSheets,
  ...togetherSheets,
  ...threadSheets,
  ...placeSheets,
];
