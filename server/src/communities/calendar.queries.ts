import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { WorkingCalendar } from './calendar.rules.js';
import { CommunityCalendar, type Holiday } from './calendar.type.js';

interface Row {
  workingDays: number[];
  timeZone: string;
  holidays: Holiday[];
}

const calendar = statement<Row>(
  'communities.calendar',
  `select c.working_days as "workingDays", c.time_zone as "timeZone",
     coalesce((select json_agg(json_build_object('day', h.day, 'name', h.name) order by h.day)
       from community_holiday h where h.community_id = c.id), '[]'::json) as holidays
   from community c where c.id = $1`,
);

async function read(db: Pick<Tx | Database, 'row'>, communityId: string): Promise<Row> {
  const row = await db.row(calendar, [communityId]);
  if (!row) {
    throw new Error('The community of this calendar is gone.');
  }
  return row;
}

/** The calendar as people see it. */
export async function calendarOf(db: Database, communityId: string): Promise<CommunityCalendar> {
  const { workingDays, holidays } = await read(db, communityId);
  return Object.assign(new CommunityCalendar(), { workingDays, holidays });
}

/** The calendar to count working days by, as it stands inside a transaction. */
export async function calendarInside(tx: Tx, communityId: string): Promise<WorkingCalendar> {
  const { workingDays, timeZone, holidays } = await read(tx, communityId);
  return { workingDays, timeZone, holidays: new Set(holidays.map(({ day }) => day)) };
}
