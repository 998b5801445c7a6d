import type { IncidentEvent } from '../incidents/incident.module.js';
import { statement } from '../platform/statement.js';
import { newsAbout, type Teller } from './news.js';
import { subjectOf } from './news.subject.js';
import { change, said } from './payload.rules.js';

interface Wording {
  title: string;
  apology: string;
  whatHappened: string;
  whatWeDo: string;
  reportBack: string;
  /** The day that stood first: it is what the news was. */
  reportOn: string;
  learned: string | null;
  wentWell: string | null;
  changed: string | null;
}

const wording = statement<Wording>(
  'webhooks.incident_wording',
  `select n.title, n.apology, n.what_happened as "whatHappened", n.what_we_do as "whatWeDo",
     n.report_back as "reportBack", coalesce(p.first_due_on, n.report_on) as "reportOn", n.learned,
     n.went_well as "wentWell", n.changed
   from incident n left join promise p on p.community_id = n.community_id and p.id = n.promise_id
   where n.community_id = $1 and n.id = $2`,
);

const NOTE = ['title', 'apology', 'whatHappened', 'whatWeDo', 'reportBack'] as const;
const REPORT = ['learned', 'wentWell', 'changed'] as const;

/** What went wrong. Whom it hit is never told. */
export const incidentPublished: Teller = async (context, event) => {
  const { incidentId, threadId } = event.data as unknown as IncidentEvent;
  const row = await context.db.row(wording, [event.communityId, incidentId]);
  const subject = await subjectOf(context, event.communityId, threadId);
  if (!row) return null;
  const words = NOTE.map((field) => [field, change(null, said(row[field]))] as const);
  return newsAbout(context, event, 'INCIDENT_PUBLISHED', subject, {
    changes: { ...Object.fromEntries(words), reportOn: change(null, row.reportOn) },
  });
};

/** What came of it. */
export const incidentReported: Teller = async (context, event) => {
  const { incidentId, threadId } = event.data as unknown as IncidentEvent;
  const row = await context.db.row(wording, [event.communityId, incidentId]);
  const subject = await subjectOf(context, event.communityId, threadId);
  if (!row) return null;
  const words = REPORT.map((field) => [field, change(null, said(row[field] ?? ''))] as const);
  return newsAbout(context, event, 'INCIDENT_REPORTED', subject, { changes: Object.fromEntries(words) });
};
