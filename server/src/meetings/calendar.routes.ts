import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { resolveActor } from '../accounts/account.module.js';
import { communityForRequest } from '../communities/community.module.js';
import words from '../locales/en/meetings.json' with { type: 'json' };
import type { Services } from '../platform/context.js';
import { unavailable } from '../platform/errors.js';
import { EncodedBody } from '../platform/http/encodings.js';
import { NOTHING_HERE, sendFailure } from '../platform/http/errors.js';
import { etagOf, send } from '../platform/http/send.js';
import { fill } from '../platform/words.js';
import { entriesOfLink, entryOf, openEntries } from './calendar.queries.js';
import { calendarFile, type CalendarEntry } from './calendar.rules.js';

// Nothing of it runs, whatever a browser takes it for.
const HEADERS = { 'content-security-policy': "default-src 'none'; sandbox" };
const EFFORT = 3;
/** Beyond the column's range there is none, and Postgres would call it an error. */
const NUMBER_MOST = 2_147_483_647;

interface File {
  name: string;
  entries: readonly CalendarEntry[];
  /** What a browser calls it that saves it. */
  saved: string;
  everybody: boolean;
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  file: File | null,
): Promise<FastifyReply> {
  if (!file) {
    return sendFailure(request, reply, NOTHING_HERE);
  }
  const content = Buffer.from(calendarFile(file.name, file.entries));
  reply.headers(HEADERS).header('content-disposition', `attachment; filename="${file.saved}.ics"`);
  return send(request, reply, {
    type: 'text/calendar; charset=utf-8',
    cacheControl: `${file.everybody ? 'public' : 'private'}, max-age=0, must-revalidate`,
    etag: etagOf(content),
    body: new EncodedBody(content, EFFORT),
    ...(!file.everybody && { vary: 'cookie' }),
  });
}

/** Calendars: of everything open to visitors, of one meeting, and of what a member has a seat at. */
export function calendarRoutes(server: FastifyInstance, services: Services): void {
  const { db, clock, publicUrl } = services;
  const origin = { publicUrl };

  async function communityOf(request: FastifyRequest): Promise<{ id: string; name: string }> {
    const community = await communityForRequest(db, request.host);
    if (!community) {
      throw unavailable();
    }
    return community;
  }

  server.get('/meetings.ics', async (request, reply) => {
    const { id, name } = await communityOf(request);
    const entries = await openEntries(db, id, clock.now(), origin);
    const title = fill(words.calendar.name, { community: name });
    return answer(request, reply, { name: title, entries, saved: 'meetings', everybody: true });
  });

  server.get<{ Params: { number: string } }>('/meetings/:number(^\\d{1,10}).ics', async (request, reply) => {
    const community = await communityOf(request);
    const actor = await resolveActor(services, request, community.id);
    const number = Number(request.params.number);
    const entry = number <= NUMBER_MOST ? await entryOf(db, actor, number, origin) : null;
    const file = entry && {
      name: entry.title,
      entries: [entry],
      saved: `meeting-${number}`,
      everybody: false,
    };
    return answer(request, reply, file);
  });

  server.get<{ Params: { secret: string } }>(
    '/calendar/:secret(^[\\w-]{20,100}).ics',
    async (request, reply) => {
      const { id, name } = await communityOf(request);
      const entries = await entriesOfLink(db, id, request.params.secret, clock.now(), origin);
      const title = fill(words.calendar.own, { community: name });
      return answer(
        request,
        reply,
        entries && { name: title, entries, saved: 'my-meetings', everybody: false },
      );
    },
  );
}
