import { list, mine, SUBJECT, THREAD, type Parts } from './part.js';

const WORDS = `(select coalesce(json_agg(json_build_object('kind', w.kind, 'byMe', w.author_id = $2, 'text', w.text,
    'link', w.link, 'at', w.at) order by w.at, w.id), '[]'::json)
  from recovery_word w where w.community_id = x.community_id and w.recovery_id = x.id)`;
const CAUSES = `(select coalesce(json_agg(json_build_object('cause', c.cause, 'at', c.at) order by c.at, c.id), '[]'::json)
  from recovery_cause c where c.community_id = x.community_id and c.recovery_id = x.id)`;

/** What went wrong for a member and what was said about it; what they said for the team, and of incidents. */
export const recoveryParts: Parts = {
  recoveries: list(
    `${SUBJECT}, 'openedAt', x.opened_at, 'causes', ${CAUSES}, 'words', ${WORDS}, 'putRightAt', x.put_right_at,
      'closedAt', x.closed_at, 'closedState', x.closed_state`,
    `recovery x join ${THREAD} where x.community_id = $1 and x.member_id = $2`,
    'x.opened_at, x.id',
  ),
  recoveryWordsForTheTeam: list(
    `${SUBJECT}, 'kind', w.kind, 'text', w.text, 'link', w.link, 'at', w.at`,
    `recovery_word w join recovery x on x.community_id = w.community_id and x.id = w.recovery_id
      join ${THREAD} where w.community_id = $1 and w.author_id = $2 and x.member_id <> $2`,
    'w.at, w.id',
  ),
  incidents: list(
    `'number', x.number, 'title', x.title, 'apology', x.apology, 'whatHappened', x.what_happened,
      'whatWeDo', x.what_we_do, 'reportBack', x.report_back, 'reportOn', x.report_on, 'publishedAt', x.published_at`,
    `incident x ${mine('author_id')}`,
    'x.number',
  ),
  incidentReports: list(
    `'number', x.number, 'learned', x.learned, 'wentWell', x.went_well, 'changed', x.changed, 'at', x.reported_at`,
    `incident x ${mine('reported_by_id')}`,
    'x.number',
  ),
  incidentsThatHitMe: list(
    `'number', n.number, 'text', x.text, 'at', x.at`,
    `incident_hit x join incident n on n.community_id = x.community_id and n.id = x.incident_id ${mine('member_id')}`,
    'n.number',
  ),
};
