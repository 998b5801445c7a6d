import type { Problem } from '../../lib/problems';
import type { MailChoicesInput } from '../../lib/schema.generated';
import type { LinkChoicesFragment } from './MailChoicesByLink.generated';

/** What decides about mail: the same for whoever has signed in and whoever came by a link in a mail. */
export type Choices = Omit<LinkChoicesFragment['preferences'], '__typename'>;

/** Saves a change at once. @returns what was refused, or null. */
export type SaveChoices = (change: MailChoicesInput) => Promise<Problem | null>;

export interface ChoiceProps {
  choices: Choices;
  save: SaveChoices;
}

/** Choices as they will most likely be, shown before the server has answered. */
export function withChange<Kept extends Choices>(kept: Kept, change: MailChoicesInput): Kept {
  const { quietHours } = change;
  return {
    ...kept,
    ...change,
    ...(quietHours !== undefined && {
      quietHours: quietHours && { __typename: 'QuietHours' as const, ...quietHours },
    }),
  };
}
