import { z } from 'zod';
import {
  CALL_QUESTION_MAX,
  FIX_WORDS_MAX,
  IRRITANT_OPINION_MAX,
  IRRITANT_SITUATION_MAX,
  IRRITANT_TITLE_MAX,
  IRRITANT_WORKAROUND_MAX,
  IRRITANTS_AT_ONCE_MAX,
  JOURNEY_STAGE_MAX,
  REOPEN_WHY_MAX,
  REPORT_SITUATION_MAX,
  ROOT_CAUSE_EXPLANATION_MAX,
  ROOT_CAUSE_TITLE_MAX,
} from '../limits.js';
import { code, id, line, longText, optional } from './fields.js';

/** What somebody says about an irritant. */
const said = {
  title: line(IRRITANT_TITLE_MAX),
  situation: longText(IRRITANT_SITUATION_MAX),
  workaround: optional(longText(IRRITANT_WORKAROUND_MAX)),
  likes: optional(longText(IRRITANT_OPINION_MAX)),
  dislikes: optional(longText(IRRITANT_OPINION_MAX)),
  journeyStage: optional(line(JOURNEY_STAGE_MAX)),
};

export const reportIrritantInput = z.object({ spaceId: id, ...said });
export type ReportIrritant = z.output<typeof reportIrritantInput>;

export const editIrritantInput = z.object({
  irritantId: id,
  ...said,
  fromRevision: z.int().min(1, code('OUT_OF_RANGE')),
});
export type EditIrritant = z.output<typeof editIrritantInput>;

export const irritantRefInput = z.object({ irritantId: id });
export const meTooInput = z.object({ irritantId: id, situation: optional(longText(REPORT_SITUATION_MAX)) });
export const markSameInput = z.object({ irritantId: id, sameAsId: id });

export const fixIrritantInput = z.object({ irritantId: id, words: longText(FIX_WORDS_MAX) });
export const reopenIrritantInput = z.object({ irritantId: id, why: longText(REOPEN_WHY_MAX) });

const irritantIds = z.array(id).max(IRRITANTS_AT_ONCE_MAX, code('TOO_MANY'));
const someIrritantIds = irritantIds.min(1, code('REQUIRED'));
const cause = {
  title: line(ROOT_CAUSE_TITLE_MAX),
  explanation: longText(ROOT_CAUSE_EXPLANATION_MAX),
  ownerId: id,
  upstreamOwnerId: id.nullish().transform((given) => given ?? null),
};

export const createRootCauseInput = z.object({ spaceId: id, ...cause, irritantIds: someIrritantIds });
export const editRootCauseInput = z.object({ rootCauseId: id, ...cause });
export const gatherIrritantsInput = z.object({ rootCauseId: id, irritantIds: someIrritantIds });
export const fixRootCauseInput = z.object({ rootCauseId: id, words: longText(FIX_WORDS_MAX) });

/** Exactly one of the two. */
function oneOfTwo(
  { irritantId, rootCauseId }: { irritantId?: string | null; rootCauseId?: string | null },
  context: z.RefinementCtx,
): void {
  if (!irritantId === !rootCauseId) {
    context.addIssue({ code: 'custom', path: ['irritantId'], ...code(irritantId ? 'INVALID' : 'REQUIRED') });
  }
}
const painful = { irritantId: id.nullish(), rootCauseId: id.nullish() };

export const callForIdeasInput = z
  .object({ ...painful, question: line(CALL_QUESTION_MAX) })
  .superRefine(oneOfTwo);
export const callRefInput = z.object({ callId: id });
export const linkIdeaToIrritantInput = z.object({ ideaId: id, ...painful }).superRefine(oneOfTwo);
