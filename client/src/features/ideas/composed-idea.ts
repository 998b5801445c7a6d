import { postIdeaInput } from '@rapport/shared/inputs/idea';
import { z } from 'zod';
import type { Answers } from '../irritants/use-answering';

/** An idea as its form and its draft hold it: what the server is sent, and by which names it says what it answers. */
export const composedIdea = postIdeaInput.extend({ answers: z.custom<Answers>() });
