export const STEPS = ['story', 'read', 'send'] as const;
export type Step = (typeof STEPS)[number];

/** Which step of writing a story an address is about; its words, where it says none. */
export function stepOf(search: URLSearchParams): Step {
  return STEPS.find((step) => step === search.get('step')) ?? 'story';
}
