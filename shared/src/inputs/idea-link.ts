import { z } from 'zod';
import { IDEA_LINK_KINDS } from '../vocabulary.js';
import { code, id } from './fields.js';

export const linkIdeasInput = z.object({
  ideaId: id,
  otherId: id,
  kind: z.enum(IDEA_LINK_KINDS, code('REQUIRED')),
});
export type LinkIdeas = z.output<typeof linkIdeasInput>;

export const ideaLinkRefInput = z.object({ linkId: id });
