import { updateCalendar } from '../communities/community.module.js';
import { publishIncident, reportOnIncident, sayItHitMe } from '../incidents/incident.module.js';
import { statement } from '../platform/statement.js';
import { handOverRecovery, sayPutRight, writeInRecovery } from '../recoveries/recovery.module.js';
import { incidents } from './content/incidents.js';
import type { Act } from './demo.acts.js';
import type { Cast } from './demo.cast.js';
import type { DemoHit, DemoIncident } from './demo.incident-types.js';

const ideaOf = statement<{ id: string }>(
  'demo.idea_for_incident',
  `select i.id from idea i join idea_revision r on r.community_id = i.community_id and r.idea_id = i.id
   where i.community_id = $1 and r.title = $2 limit 1`,
);
const recoveryOf = statement<{ id: string }>(
  'demo.recovery_of',
  `select r.id from recovery r join incident n on n.community_id = r.community_id and n.thread_id = r.thread_id
   where r.community_id = $1 and r.member_id = $2 and n.id = $3`,
);

function known<Value>(value: Value | null, what: string): Value {
  if (value === null) {
    throw new Error(`The demo does not know what an incident names: ${what}`);
  }
  return value;
}

async function publish(cast: Cast, incident: DemoIncident): Promise<string> {
  const { space, by, ago, title, reportIn } = incident;
  const ideaIds: string[] = [];
  for (const postedAs of incident.ideas) {
    ideaIds.push(known(await cast.tx.row(ideaOf, [cast.communityId, postedAs]), postedAs).id);
  }
  const { incidentId } = await cast.let(by, ago, publishIncident, {
    spaceId: cast.space(space).spaceId,
    title,
    blocks: [
      { kind: 'APOLOGY', text: incident.apology },
      { kind: 'WHAT_HAPPENED', text: incident.whatHappened },
      { kind: 'WHAT_WE_DO', text: incident.whatWeDo },
      { kind: 'REPORT_BACK', text: incident.reportBack },
    ],
    reportOn: cast.dayIn(reportIn),
    ideaIds,
  });
  return incidentId;
}

function hitActs(made: { incidentId: string }, hit: DemoHit): Act[] {
  const { by, ago, text, handOver, words, putRight } = hit;
  const recovery = async (cast: Cast): Promise<string> => {
    const values = [cast.communityId, cast.idOf(by), made.incidentId];
    return known(await cast.tx.row(recoveryOf, values), `the recovery of ${by}`).id;
  };
  const acts: Act[] = [
    {
      ago,
      do: async (cast) => {
        await cast.let(by, ago, sayItHitMe, { incidentId: made.incidentId, text });
      },
    },
    ...words.map((word): Act => ({
      ago: word.ago,
      do: async (cast) => {
        const said = { recoveryId: await recovery(cast), kind: word.kind, text: word.text };
        await cast.let(word.by, word.ago, writeInRecovery, said);
      },
    })),
  ];
  if (handOver) {
    acts.push({
      ago: handOver.ago,
      do: async (cast) => {
        const to = { toId: cast.idOf(handOver.to), note: handOver.note };
        const input = { recoveryId: await recovery(cast), ...to };
        await cast.let(handOver.by, handOver.ago, handOverRecovery, input);
      },
    });
  }
  if (putRight !== undefined) {
    acts.push({
      ago: putRight,
      do: async (cast) => {
        await cast.let(by, putRight, sayPutRight, { recoveryId: await recovery(cast) });
      },
    });
  }
  return acts;
}

function actsOfIncident(incident: DemoIncident): Act[] {
  const made = { incidentId: '' };
  const { ago, hits, report } = incident;
  const acts: Act[] = [
    {
      ago,
      do: async (cast) => {
        made.incidentId = await publish(cast, incident);
      },
    },
    ...hits.flatMap((hit) => hitActs(made, hit)),
  ];
  if (report) {
    const { by, ago: then, learned, wentWell, changed } = report;
    acts.push({
      ago: then,
      do: async (cast) => {
        const input = { incidentId: made.incidentId, learned, wentWell, changed };
        await cast.let(by, then, reportOnIncident, input);
      },
    });
  }
  return acts;
}

/** Days on which nobody at Alder works, said before anything is promised in working days. */
function calendarAct(ago: number): Act {
  return {
    ago,
    do: async (cast) => {
      const holidays = [
        { day: cast.dayIn(-120), name: 'Stocktaking' },
        { day: cast.dayIn(24), name: 'Outing of the works' },
      ];
      await cast.let('ada', ago, updateCalendar, { workingDays: [1, 2, 3, 4, 5], holidays });
    },
  };
}

/** What went wrong, told by those who answer for it, and how it was put right. */
export function incidentActs(): Act[] {
  const first = Math.max(...incidents.map(({ ago }) => ago));
  return [calendarAct(first + 1), ...incidents.flatMap(actsOfIncident)];
}
