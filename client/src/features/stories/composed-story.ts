import { saveStoryInput } from '@rapport/shared/inputs/story';
import { z } from 'zod';
import type { useForm } from '../../lib/form';

/** What a form and its draft know besides what is sent: the titles of what was tied, by their ids. */
export type Known = Record<string, string>;

/** A story as its form and its draft hold it. */
export const composedStory = saveStoryInput.safeExtend({ known: z.custom<Known>() });

export type Composed = z.input<typeof composedStory>;
export type ComposeForm = ReturnType<typeof useForm<Composed, z.output<typeof composedStory>>>;

/** What is sent of it: all but what only the form knows. */
export function toSend(composed: z.output<typeof composedStory>): z.output<typeof saveStoryInput> {
  const { known, ...story } = composed;
  void known;
  return story;
}
