import { communityOf } from '../communities/community.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { localDay } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { freshPlacesOf, placesOf } from '../spaces/space.module.js';
import { THREAD_SPACE, THREAD_VISIBLE } from '../threads/thread.module.js';
import { incidentPath, stateOf } from './incident.rules.js';
import { Incident, IncidentPart, IncidentReport } from './incident.type.js';

const JOINS = `join thread t on t.community_id = n.community_id and t.id = n.thread_id
  join member au on au.community_id = n.community_id and au.id = n.author_id
  left join member rb on rb.community_id = n.community_id and rb.id = n.reported_by_id
  left join follow f on f.community_id = n.community_id and f.thread_id = n.thread_id
    and f.member_id = $3::uuid and f.ended_at is null
  left join incident_hit own on own.community_id = n.community_id and own.incident_id = n.id
    and own.member_id = $3::uuid`;
const COLUMNS = `n.id, n.number, n.slug, n.title, n.apology, n.what_happened as "whatHappened",
  n.what_we_do as "whatWeDo", n.report_back as "reportBack", n.report_on as "reportOn",
  n.published_at as "publishedAt", n.learned, n.went_well as "wentWell", n.changed, n.reported_at as "reportedAt",
  n.thread_id as "threadId", n.promise_id as "promiseId", t.space_id as "spaceId",
  t.comment_count as "commentCount", f.since is not null as "viewerFollows", own.at is not null as "viewerWasHit",
  (select count(*)::int from incident_hit h where h.community_id = n.community_id and h.incident_id = n.id)
    as "hitCount",
  ${faceColumn('au')} as author, case when rb.id is not null then ${faceColumn('rb')} end as "reportedBy"`;

/** From incidents `n` that the caller may see; `threadScope` gives $1 to $4. */
export const VISIBLE_FROM = `from incident n ${JOINS} ${THREAD_SPACE} where ${THREAD_VISIBLE}`;
/** Every read of incidents; the caller's conditions follow. */
export const VISIBLE_INCIDENTS = `select ${COLUMNS} ${VISIBLE_FROM}`;

type Plain = Omit<Incident, 'author' | 'space' | 'path' | 'blocks' | 'report' | 'state'>;

export interface IncidentRow extends Plain {
  spaceId: string;
  author: FaceRow;
  apology: string;
  whatHappened: string;
  whatWeDo: string;
  reportBack: string;
  learned: string | null;
  wentWell: string | null;
  changed: string | null;
  reportedAt: Date | null;
  reportedBy: FaceRow | null;
}

function blocksOf({ apology, whatHappened, whatWeDo, reportBack }: IncidentRow): IncidentPart[] {
  const parts: Pick<IncidentPart, 'kind' | 'text'>[] = [
    { kind: 'APOLOGY', text: apology },
    { kind: 'WHAT_HAPPENED', text: whatHappened },
    { kind: 'WHAT_WE_DO', text: whatWeDo },
    { kind: 'REPORT_BACK', text: reportBack },
  ];
  return parts.map((part) => Object.assign(new IncidentPart(), part));
}

function reportOf({
  learned,
  wentWell,
  changed,
  reportedAt,
  reportedBy,
}: IncidentRow): IncidentReport | null {
  return reportedAt && reportedBy && learned && wentWell && changed
    ? Object.assign(new IncidentReport(), {
        at: reportedAt,
        by: asFace(reportedBy),
        learned,
        wentWell,
        changed,
      })
    : null;
}

/** What of a row is shown as it is. */
function plainOf(row: IncidentRow): Plain {
  const { id, number, slug, title, publishedAt, reportOn, threadId, promiseId } = row;
  const { hitCount, commentCount, viewerFollows, viewerWasHit } = row;
  const numbers = { hitCount, commentCount, viewerFollows, viewerWasHit };
  return { id, number, slug, title, publishedAt, reportOn, threadId, promiseId, ...numbers };
}

/** The incidents of rows that the caller may see. */
export async function asIncidents(
  context: RequestContext,
  rows: readonly IncidentRow[],
): Promise<Incident[]> {
  const kept = await placesOf(context);
  // Another process may have made a space since this one read them.
  const places = rows.every(({ spaceId }) => kept.space(spaceId)) ? kept : await freshPlacesOf(context);
  const { timeZone } = await communityOf(context);
  const today = localDay(context.clock.now(), timeZone);
  return rows.flatMap((row) => {
    const space = places.space(row.spaceId);
    const plain = plainOf(row);
    return space
      ? Object.assign(new Incident(), {
          ...plain,
          space,
          path: incidentPath(row),
          author: asFace(row.author),
          blocks: blocksOf(row),
          report: reportOf(row),
          state: stateOf(row, today),
        })
      : [];
  });
}
