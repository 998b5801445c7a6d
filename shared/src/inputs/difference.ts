import { z } from 'zod';
import { DIFFERENCE_WORDS_MAX, POSITION_MAX } from '../limits.js';
import { DIFFERENCE_OUTCOMES, IMPORTANCES } from '../vocabulary.js';
import { code, id, localDate, longText, optional } from './fields.js';

const position = longText(POSITION_MAX);
const importance = z.enum(IMPORTANCES, code('REQUIRED'));
const words = longText(DIFFERENCE_WORDS_MAX);

export const openDifferenceInput = z.object({
  ideaId: id,
  withMemberId: id.nullish().transform((member) => member ?? null),
  position,
  importance,
});
export type OpenDifference = z.output<typeof openDifferenceInput>;

export const saySideInput = z.object({ differenceId: id, position, importance });
export const sayWhatIsSharedInput = z.object({ differenceId: id, words });
export const addTriedOptionInput = z.object({ differenceId: id, words, cameOfIt: words });

/** A day belongs to REVISIT_ON and to nothing else; whether it lies ahead depends on the community's day. */
export const proposeOutcomeInput = z
  .object({
    differenceId: id,
    outcome: z.enum(DIFFERENCE_OUTCOMES, code('REQUIRED')),
    words,
    revisitOn: optional(localDate),
  })
  .superRefine(({ outcome, revisitOn }, context) => {
    if ((outcome === 'REVISIT_ON') !== (revisitOn !== null)) {
      const problem = code(revisitOn ? 'INVALID' : 'REQUIRED');
      context.addIssue({ code: 'custom', path: ['revisitOn'], ...problem });
    }
  });
export type ProposeOutcome = z.output<typeof proposeOutcomeInput>;

/** What is agreed to is named, so that nobody agrees to words they have not seen. */
export const agreeInput = z.object({ differenceId: id, proposalId: id });
export const nameTeamSideInput = z.object({ differenceId: id, memberId: id });
