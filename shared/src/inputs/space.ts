import { z } from 'zod';
import {
  CADENCE_DAYS_MAX,
  LANGUAGE_TAG_MAX,
  PURPOSE_PART_MAX,
  SPACE_DESCRIPTION_MAX,
  SPACE_NAME_MAX,
  STAGE_NAME_MAX,
  STAGES_PER_SPACE_MAX,
  TAG_NAME_MAX,
} from '../limits.js';
import { SPACE_VISIBILITIES, STAGE_CATEGORIES } from '../vocabulary.js';
import { code, id, language, line, longText, optional } from './fields.js';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, code('INVALID'))
  .max(60, code('TOO_LONG'));
const common = {
  name: line(SPACE_NAME_MAX),
  description: line(SPACE_DESCRIPTION_MAX),
  visibility: z.enum(SPACE_VISIBILITIES),
  cadenceDays: z
    .int(code('OUT_OF_RANGE'))
    .min(1, code('OUT_OF_RANGE'))
    .max(CADENCE_DAYS_MAX, code('OUT_OF_RANGE')),
  defaultOwnerId: id.nullish(),
  language: optional(language(LANGUAGE_TAG_MAX)),
};

export const createSpaceInput = z.object({ ...common, slug: optional(slug) });
export const updateSpaceInput = z.object({ spaceId: id, ...common, archived: z.boolean().default(false) });
export const orderSpacesInput = z.object({ spaceIds: z.array(id).max(200, code('TOO_MANY')) });
/** Practice 0.1: what the company hopes to gain may not stay unsaid. */
export const setPurposeInput = z.object({
  spaceId: id,
  gain: longText(PURPOSE_PART_MAX),
  offer: longText(PURPOSE_PART_MAX),
  limits: longText(PURPOSE_PART_MAX),
});
export const createStageInput = z.object({
  spaceId: id,
  name: line(STAGE_NAME_MAX),
  category: z.enum(STAGE_CATEGORIES),
});
export const renameStageInput = z.object({ stageId: id, name: line(STAGE_NAME_MAX) });
export const orderStagesInput = z.object({
  spaceId: id,
  stageIds: z.array(id).max(STAGES_PER_SPACE_MAX, code('TOO_MANY')),
});
export const removeStageInput = z.object({ stageId: id, moveIdeasTo: id.nullish() });
export const createTagInput = z.object({ spaceId: id, name: line(TAG_NAME_MAX) });
export const renameTagInput = z.object({ tagId: id, name: line(TAG_NAME_MAX) });
export const tagRefInput = z.object({ tagId: id });
