import { publishOutcomeInput } from '@rapport/shared/inputs/outcome';
import { z } from 'zod';
import type { useForm } from '../../lib/form';

/** What a form and its draft know besides what is sent: by what one knows again what was chosen. */
export interface Known {
  /** Numbers of the ideas that are tied, by their ids. */
  numbers: Record<string, number>;
  /** Titles of irritants that were found by their words, by their ids. */
  titles: Record<string, string>;
}

/** An outcome as its form and its draft hold it. */
export const composedOutcome = publishOutcomeInput.extend({ known: z.custom<Known>() });

export type Composed = z.input<typeof composedOutcome>;

export type ComposeForm = ReturnType<typeof useForm<Composed, z.output<typeof composedOutcome>>>;

/**
 * What is sent of it: all but what only the form knows, and nothing that the form does not show any more.
 *
 * @param acknowledgeWording whether words that may put the blame on somebody are meant
 */
export function toSend(
  composed: z.output<typeof composedOutcome>,
  acknowledgeWording: boolean,
): z.output<typeof publishOutcomeInput> {
  return {
    kind: composed.kind,
    spaceId: composed.spaceId,
    title: composed.title,
    summary: composed.summary,
    text: composed.text,
    shippedOn: composed.shippedOn,
    links: composed.links,
    ideas: composed.ideas,
    irritantIds: composed.kind === 'SMALL_WIN' ? [] : composed.irritantIds,
    keepsPromiseIds: composed.keepsPromiseIds,
    builtBy: composed.builtBy.map((builder) => ({
      ...builder,
      ideaId: composed.ideas.some(({ ideaId }) => ideaId === builder.ideaId) ? builder.ideaId : null,
    })),
    acknowledgeWording,
  };
}
