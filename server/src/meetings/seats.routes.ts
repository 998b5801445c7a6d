import type { FastifyInstance } from 'fastify';
import { resolveActor } from '../accounts/account.module.js';
import { communityForRequest } from '../communities/community.module.js';
import words from '../locales/en/meetings.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import type { Services } from '../platform/context.js';
import { BYTE_ORDER_MARK, csvLines } from '../platform/csv.js';
import { unavailable } from '../platform/errors.js';
import { NOTHING_HERE, sendFailure } from '../platform/http/errors.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';

/** Beyond the column's range there is none, and Postgres would call it an error. */
const NUMBER_MOST = 2_147_483_647;

interface Seat {
  name: string;
  state: 'SEATED' | 'WAITING';
  /** When the seat was taken, or since when they wait. */
  at: Date;
}

// A meeting nobody has a seat at is one row without a name.
const seats = statement<{ name: string | null } & Omit<Seat, 'name'>>(
  'meetings.seats_to_download',
  `select m.name, z.state, coalesce(z.seated_at, z.asked_at) as at
   from meeting e join thread t on t.community_id = e.community_id and t.id = e.thread_id ${THREAD_SPACE}
   left join meeting_seat z on z.community_id = e.community_id and z.meeting_id = e.id and z.state <> 'GIVEN_UP'
   left join member m on m.community_id = z.community_id and m.id = z.member_id
   where ${THREAD_VISIBLE} and e.number = $5 and e.kind <> 'LOGGED' order by z.state, z.turn`,
);

const momentOf = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ');

/** Who has a seat and who waits, in turn, as a table. */
export function seatSheet(all: readonly Seat[]): string {
  let turn = 0;
  const { name, state, at } = words.seats;
  const lines = all.map((seat) => [
    seat.name,
    seat.state === 'SEATED' ? words.seats.SEATED : fill(words.seats.WAITING, { turn: (turn += 1) }),
    momentOf(seat.at),
  ]);
  return BYTE_ORDER_MARK + csvLines([[name, state, at], ...lines]);
}

/** The seats of a meeting as a file, for the host and the team; for others there is none. */
export function seatRoutes(server: FastifyInstance, services: Services): void {
  const { db } = services;
  server.get<{ Params: { number: string } }>(
    '/meetings/:number(^\\d{1,10})/seats.csv',
    async (request, reply) => {
      const community = await communityForRequest(db, request.host);
      if (!community) {
        throw unavailable();
      }
      const actor = await resolveActor(services, request, community.id);
      const number = Number(request.params.number);
      const rows =
        isStaff(actor) && number <= NUMBER_MOST ? await db.rows(seats, [...threadScope(actor), number]) : [];
      if (rows.length === 0) {
        return sendFailure(request, reply, NOTHING_HERE);
      }
      return reply
        .headers({
          'content-security-policy': "default-src 'none'; sandbox",
          'content-disposition': `attachment; filename="meeting-${number}-seats.csv"`,
          'cache-control': 'private, no-store',
          vary: 'cookie',
        })
        .type('text/csv; charset=utf-8')
        .send(seatSheet(rows.flatMap(({ name, ...row }) => (name === null ? [] : [{ name, ...row }]))));
    },
  );
}
