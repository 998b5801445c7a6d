import { TRUSTED_ADDRESS, type Caller } from '../caller.ts';
import { promoted } from '../checks/roles.ts';
import type { Place } from '../place.ts';
import { writeTogether, type Written } from '../together/written.ts';
import type { Ids } from './ids.ts';
import type { Random } from './random.ts';

/** Without these, acts on what is written together would mostly ask about what is not there. */
function learnWritten(ids: Ids, written: Written): void {
  for (const [kind, id] of [
    ['Suggestion', written.suggestionId],
    ['ReadBack', written.readBackId],
    ['Difference', written.differenceId],
    ['Proposal', written.proposalId],
    ['Merge', written.mergeId],
    ['Link', written.linkId],
    ['Credit', written.creditId],
    ['Irritant', written.irritantId],
    ['Irritant', written.otherIrritantId],
    ['SameAs', written.irritantId],
    ['RootCause', written.rootCauseId],
    ['Call', written.callId],
    ...['Idea', 'Source', 'Target', 'Other'].map((each) => [each, written.idea.id] as const),
  ] as const)
    ids.learn(kind, id);
}

/** Those in whose name operations are sent. */
export class People {
  private readonly place: Place;
  private readonly callers: [string, Caller][];
  private sessions: { row: unknown }[] = [];

  private constructor(place: Place, callers: [string, Caller][]) {
    this.place = place;
    this.callers = callers;
  }

  /** A visitor only where the server is not ours; else one of each role, with what they may ask about. */
  static async gather(place: Place, ids: Ids): Promise<People> {
    const visitor = place.visitor(TRUSTED_ADDRESS);
    if (!place.isOwn) return new People(place, [['visitor', visitor]]);
    const [customer, staff, admin] = await Promise.all([
      place.newcomer('Fuzz Customer'),
      promoted(place, 'STAFF'),
      promoted(place, 'ADMIN'),
    ]);
    const { idea, hidden, withdrawn, publicSpace, staffSpace, membersSpace, noteId } = place.things;
    for (const { id, threadId } of [idea, hidden, withdrawn]) {
      ids.learn('Idea', id);
      ids.learn('Thread', threadId);
    }
    for (const space of [publicSpace, staffSpace, membersSpace]) {
      ids.learn('Space', space.id);
      ids.learn('slug', space.slug);
      ids.learn('Stage', space.stageId);
    }
    for (const caller of [customer, staff, admin]) ids.learn('Member', caller.memberId);
    ids.learn('Comment', noteId);
    const [ben, cid] = await Promise.all([place.newcomer('Fuzz Builder'), place.newcomer('Fuzz Quiet')]);
    const where = { space: publicSpace, publicIdea: idea, word: 'fuzzed' };
    for (let turn = 0; turn < 2; turn += 1)
      learnWritten(ids, await writeTogether({ staff, ann: customer, ben, cid }, where));
    const people = new People(place, [
      ['visitor', visitor],
      ['customer', customer],
      ['staff', staff],
      ['admin', admin],
    ]);
    await people.remember();
    return people;
  }

  pick(random: Random): [string, Caller] {
    // Most of what can go wrong lies behind a right; a visitor is mostly refused.
    return random.once(6) ? (this.callers[0] as [string, Caller]) : random.pick(this.callers);
  }

  /** Gives back the sessions and roles that the operations took away. */
  async restore(): Promise<void> {
    if (!this.place.isOwn) return;
    const { database } = this.place.own;
    for (const { row } of this.sessions) {
      await database.query(
        'insert into auth_session select * from jsonb_populate_record(null::auth_session, $1) on conflict do nothing',
        [row],
      );
    }
    for (const [as, { memberId }] of this.callers) {
      if (memberId)
        await database.query('update member set role = $2 where id = $1 and role <> $2', [
          memberId,
          as.toUpperCase(),
        ]);
    }
  }

  private async remember(): Promise<void> {
    const members = this.callers.map(([, { memberId }]) => memberId).filter(Boolean);
    const { rows } = await this.place.own.database.query<{ row: unknown }>(
      'select to_jsonb(s) as row from auth_session s join member m on m.user_id = s.user_id where m.id = any($1)',
      [members],
    );
    this.sessions = rows;
  }
}
