import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

/** Who is asked at each step when nobody has answered: the owner, the space's default owner, the admins. */
export type Step = readonly string[];

interface Row {
  owner: string | null;
  defaultOwner: string | null;
  admins: string[];
}

const responsible = statement<Row>(
  'spaces.responsible',
  `select o.id as owner, d.id as "defaultOwner",
     array(select a.id from member a where a.community_id = s.community_id and a.role = 'ADMIN'
       and a.left_at is null order by a.id) as admins
   from space s
   left join member o on o.community_id = s.community_id and o.id = $3::uuid and o.left_at is null
     and o.role in ('STAFF', 'ADMIN')
   left join member d on d.community_id = s.community_id and d.id = s.default_owner_id and d.left_at is null
     and d.role in ('STAFF', 'ADMIN')
   where s.community_id = $1 and s.id = $2`,
);

/**
 * Who answers for something in a space, in the order in which they are asked (practice 2.8). Whoever has left or is
 * not on the team any more is passed over, nobody is named twice, and steps without anybody are left out; the last one
 * is the admins who are left.
 *
 * @param ownerId who has it in hand; null when nobody has.
 */
export async function responsibleFor(
  tx: Pick<Tx, 'row'>,
  communityId: string,
  spaceId: string,
  ownerId: string | null,
): Promise<Step[]> {
  const row = await tx.row(responsible, [communityId, spaceId, ownerId]);
  const named = new Set<string>();
  const steps: Step[] = [];
  for (const step of [[row?.owner], [row?.defaultOwner], row?.admins ?? []]) {
    const people = step.filter((id): id is string => Boolean(id) && !named.has(id as string));
    people.forEach((id) => named.add(id));
    if (people.length > 0) {
      steps.push(people);
    }
  }
  return steps;
}

/**
 * Who is told next: of the first step with somebody who was not told yet, those who were not. So it stays right when
 * people come, leave or change places between two steps. Empty when everybody was told.
 */
export function nextToTell(steps: readonly Step[], told: ReadonlySet<string>): string[] {
  const untold = (step: Step): string[] => step.filter((id) => !told.has(id));
  return untold(steps.find((step) => untold(step).length > 0) ?? []);
}

/** Something that waits for a person of the team, as far as people were told of it. */
export interface WaitsForTeam {
  communityId: string;
  spaceId: string;
  /** Who has it in hand; null when nobody has. */
  ownerId: string | null;
  /** Steps told so far. */
  step: number;
  toldIds: readonly string[];
}

/**
 * Tells every step that is due, in order: after downtime several are. Each person is told once.
 *
 * @param isDue whether the step of a number is due, from 0.
 * @param tell tells the people of one step.
 * @returns what to keep of it: the next step, who was told, and whether nobody is left.
 */
export async function tellDueSteps(
  tx: Pick<Tx, 'row'>,
  one: WaitsForTeam,
  isDue: (step: number) => boolean,
  tell: (who: readonly string[]) => Promise<void>,
): Promise<{ step: number; toldIds: string[]; allTold: boolean }> {
  const steps = await responsibleFor(tx, one.communityId, one.spaceId, one.ownerId);
  const told = new Set(one.toldIds);
  let { step } = one;
  let allTold = false;
  for (; !allTold && isDue(step); step += 1) {
    const who = nextToTell(steps, told);
    who.forEach((person) => told.add(person));
    if (who.length > 0) {
      await tell(who);
    }
    allTold = nextToTell(steps, told).length === 0;
  }
  return { step, toldIds: [...told], allTold };
}
