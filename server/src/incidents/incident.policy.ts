import words from '../locales/en/incidents.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { threadPolicy } from '../threads/thread.module.js';
import { INCIDENT_ACTIONS, type IncidentAction } from './incident.type.js';

export interface JudgedIncident {
  reported: boolean;
  viewerWasHit: boolean;
  withdrawnAt: Date | null;
  archivedAt: Date | null;
}

const no = (message: string): Refusal => new Refusal(new NotPossible(message));

/** Who may do what about an incident they can see. A report is owed though its space was closed. */
export const incidentPolicy = policyOf<JudgedIncident, IncidentAction>(
  INCIDENT_ACTIONS,
  (actor, act, incident) => {
    if (actor.kind === 'anonymous') {
      return new Refusal(new NotFound());
    }
    if (act === 'REPORT') {
      return isStaff(actor) ? !incident.reported || no(words.reported) : no(words.onlyTheTeam);
    }
    if (act === 'SAY_IT_HIT_ME') {
      if (isStaff(actor)) {
        return no(words.notForTheTeam);
      }
      return !incident.viewerWasHit || no(words.hitAlready);
    }
    return threadPolicy.judge(actor, act, incident);
  },
);
