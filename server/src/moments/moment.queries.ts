import { communityOf } from '../communities/community.module.js';
import { isStaff, visibleTo, type Actor } from '../platform/actor.js';
import { localDay } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { MOMENT_DECLARATIONS, type MomentDeclaration } from './moment.rules.js';
import { momentStatements } from './moment.statement.js';
import { Moment, MomentChoice } from './moment.type.js';
import { wordsOfMoment, wordsOfRule } from './moment.words.js';

/** The rules that may prompt somebody, the most pressing first. */
export function rulesFor(actor: Actor): readonly MomentDeclaration[] {
  return MOMENT_DECLARATIONS.filter(({ audience }) => audience === 'EVERYBODY' || isStaff(actor));
}

/** What is before the viewer now, at most three; reckoned from what is there, and nothing is written. */
export async function momentsOf(context: RequestContext): Promise<Moment[]> {
  const { actor, clock, db } = context;
  const { timeZone, language } = await communityOf(context);
  const now = clock.now();
  const rows = await db.rows(isStaff(actor) ? momentStatements.team : momentStatements.others, [
    actor.communityId,
    actor.memberId,
    now,
    localDay(now, timeZone),
    visibleTo(actor),
    timeZone,
  ]);
  return rows.map(({ rule, thingId, path, facts }) =>
    Object.assign(new Moment(), {
      id: `${rule}:${thingId}`,
      rule,
      thingId,
      path,
      ...wordsOfMoment({ rule, facts }, language),
    }),
  );
}

const switchedOff = statement<{ rule: string }>(
  'moments.switched_off',
  'select rule from moment_choice where community_id = $1 and member_id = $2',
);

/** Every rule that may prompt the viewer, and whether it does. */
export async function momentChoicesOf({ actor, db }: RequestContext): Promise<MomentChoice[]> {
  const off = new Set(
    (await db.rows(switchedOff, [actor.communityId, actor.memberId])).map(({ rule }) => rule),
  );
  return rulesFor(actor).map(({ rule }) =>
    Object.assign(new MomentChoice(), { rule, ...wordsOfRule(rule), on: !off.has(rule) }),
  );
}
