import words from '../locales/en/spaces.json' with { type: 'json' };
import { isAdmin, isStaff } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { SPACE_ACTIONS, type Space, type SpaceAction } from './space.type.js';

/** Who may do what in a space they can see. */
export const spacePolicy = policyOf<Pick<Space, 'archivedAt' | 'visibility'>, SpaceAction>(
  SPACE_ACTIONS,
  (actor, act, space) => {
    if (actor.kind === 'anonymous' || (space.visibility === 'STAFF' && !isStaff(actor))) {
      return new Refusal(new NotFound());
    }
    if (act === 'ADMINISTER') {
      return isAdmin(actor) || new Refusal(new NotPossible(words.onlyAdmins));
    }
    return space.archivedAt === null || new Refusal(new NotPossible(words.archived));
  },
);
