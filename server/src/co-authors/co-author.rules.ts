import {
  CO_AUTHOR_INVITATIONS_EACH,
  CO_AUTHOR_INVITATIONS_MAX,
  CO_AUTHORS_MAX,
} from '@rapport/shared/limits';
import type { CoAuthorState } from '@rapport/shared/vocabulary';
import words from '../locales/en/co-authors.json' with { type: 'json' };
import { NotPossible } from '../platform/problems.js';
import { fill } from '../platform/words.js';

/** How many people write an idea beside its author, and how many were asked to. */
export interface Crowd {
  standing: number;
  invited: number;
}

/** Why somebody is not invited now; null when they may be. */
export function whyNotInvite(
  { standing, invited }: Crowd,
  before: { state: CoAuthorState; times: number } | null,
): NotPossible | null {
  if (before?.state === 'STANDING') {
    return new NotPossible(words.alreadyCoAuthor);
  }
  if (before?.state === 'INVITED') {
    return new NotPossible(words.alreadyInvited);
  }
  // Joining by a suggestion or a merge is no invitation, yet counts as one: who then left has shown what they want.
  if (before && before.times >= CO_AUTHOR_INVITATIONS_EACH) {
    return new NotPossible(words.askedTwice);
  }
  if (standing >= CO_AUTHORS_MAX) {
    return new NotPossible(fill(words.tooMany, { max: CO_AUTHORS_MAX }));
  }
  return invited >= CO_AUTHOR_INVITATIONS_MAX
    ? new NotPossible(fill(words.tooManyInvited, { max: CO_AUTHOR_INVITATIONS_MAX }))
    : null;
}

/** Why an invitation cannot be answered now; null when it waits. */
export function whyNotAnswer(state: CoAuthorState | undefined): NotPossible | null {
  switch (state) {
    case 'INVITED':
      return null;
    case 'TAKEN_BACK':
      return new NotPossible(words.takenBack);
    case 'REFUSED':
    case 'STANDING':
    case 'LEFT':
      return new NotPossible(words.answeredAlready);
    case undefined:
      return new NotPossible(words.notInvited);
  }
}
