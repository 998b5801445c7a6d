import { expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { promisePlace, promising, seenPromise, type PromisePlace } from '../../test/promises.js';
import { ReferencePromise } from '../../test/promise-model.js';
import { publish } from '../../test/outcomes.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds, type TestMember } from '../../test/world.js';
import { localDay } from '../platform/clock.js';
import { findBroken, remindBefore, tellOfLatePromises } from './promise.schedules.js';

// Random histories of making, moving, handing over, keeping and dropping promises and of outcomes that keep some, with
// days that pass and schedules that run or do not, held against the same told in plain words (test/promise-model.ts).
// One seed is one history.
const SEEDS = [1, 2, 3, 4];
const STEPS = 120;
const SENTENCES = 8;
const CADENCE = 5;

const inWorld = useWorlds(import.meta.filename);
const sentence = (index: number): string => `This is promise number ${index} of many.`;

/** The same numbers for the same seed, below a bound. */
function dice(seed: number): (below: number) => number {
  let state = seed * 7_919 + 17;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

class History {
  readonly promises: ReferencePromise[] = [];
  readonly open = new Map<number, ReferencePromise>();
  /** Ideas by number, and whether an outcome shipped them. */
  readonly shipped = new Map<number, boolean>();

  constructor(
    private readonly place: PromisePlace,
    private readonly sourceId: string,
    private readonly roll: (below: number) => number,
  ) {}

  private get today(): string {
    return localDay(this.place.world.clock.now(), 'Europe/Berlin');
  }

  private get team(): TestMember[] {
    const { mira, jon, lead } = this.place;
    return [mira, jon, lead];
  }

  private someone(): TestMember {
    return this.team[this.roll(3)] ?? this.place.mira;
  }

  private dayFromNow(): string {
    const { world } = this.place;
    const later = new Date(world.clock.now().getTime() + (this.roll(50) - 3) * 86_400_000);
    return localDay(later, 'Europe/Berlin');
  }

  /** One thing that happens, or is refused, as the reference says it must be. */
  async step(): Promise<void> {
    const { world } = this.place;
    const chosen = this.promises[this.roll(Math.max(1, this.promises.length))];
    switch (this.roll(15)) {
      case 0:
      case 1:
        return this.make();
      case 2: {
        const dueOn = this.dayFromNow();
        const allowed = chosen?.move(dueOn, this.today);
        return this.expectDone(chosen, allowed, 'movePromise', { dueOn, why: 'Why' });
      }
      case 3: {
        const to = this.someone();
        const allowed = chosen?.handOver(to.name);
        return this.expectDone(chosen, allowed, 'handOverPromise', { toId: to.id, note: 'Note' });
      }
      case 4: {
        // Ended by fewer steps than begun, so that many grow old.
        const allowed = this.roll(2) === 0 ? chosen?.end('KEPT', this.today) : undefined;
        if (allowed === undefined) return;
        return this.expectDone(chosen, allowed, 'keepPromise', { text: 'Done' });
      }
      case 5: {
        const allowed = this.roll(3) === 0 ? chosen?.end('DROPPED', this.today) : undefined;
        if (allowed === undefined) return;
        return this.expectDone(chosen, allowed, 'dropPromise', { why: 'Because' });
      }
      case 7:
        return this.ship();
      case 6:
        // A downtime.
        world.clock.advance({ days: this.roll(15) });
        return;
      default:
        // Mostly a day or so goes by and the schedules run, which no boundary of days escapes.
        world.clock.advance({ hours: 1 + this.roll(30) });
        if (this.roll(4) > 0) await this.runSchedules();
    }
  }

  private async runSchedules(): Promise<void> {
    const { world, jon } = this.place;
    const twice = this.roll(4) === 0 ? [world.services, world.services] : [world.services];
    for (const schedule of [remindBefore, tellOfLatePromises, findBroken]) {
      await Promise.all(twice.map((services) => schedule.run(services)));
    }
    this.promises.forEach((promise) => promise.runSchedules(this.today, CADENCE, jon.name, ['Lead']));
  }

  private async make(): Promise<void> {
    const index = this.roll(SENTENCES);
    const owner = this.someone();
    const dueOn = this.dayFromNow();
    const { world, mira } = this.place;
    const answer = await promising(world, mira, 'makePromise', {
      sourceKind: 'COMMENT',
      sourceId: this.sourceId,
      quote: sentence(index),
      ownerId: owner.id,
      dueOn,
    });
    const taken = this.open.get(index)?.isOpen ?? false;
    expect(answer.__typename).toBe(
      dueOn < this.today ? 'InvalidInput' : taken ? 'NotPossible' : 'PromiseChanged',
    );
    if (answer.promise) {
      const made = new ReferencePromise(answer.promise.id, owner.name, dueOn, this.today);
      this.promises.push(made);
      this.open.set(index, made);
    }
  }

  /** Tells an outcome that keeps some promises: all of them, or it is not told and nothing has changed. */
  private async ship(): Promise<void> {
    if (this.roll(2) === 0 || this.promises.length === 0) return;
    const { world, ada, jon, space } = this.place;
    const some = [this.roll(this.promises.length), this.roll(this.promises.length)];
    const chosen = [...new Set(some)].flatMap((index) => this.promises[index] ?? []);
    const idea = await postIdea(world, ada, space, `Idea ${this.shipped.size + 1}`);
    const keepsPromiseIds = chosen.map(({ id }) => id);
    const { __typename } = await publish(world, jon, space, [idea], { keepsPromiseIds });
    const allOpen = chosen.every(({ isOpen }) => isOpen);
    expect(__typename, JSON.stringify(chosen)).toBe(allOpen ? 'OutcomePublished' : 'InvalidInput');
    if (allOpen) chosen.forEach((promise) => promise.end('KEPT', this.today));
    this.shipped.set(idea.number, allOpen);
  }

  /** An idea is shipped with the promises of its outcome, or stands where it was. */
  private async compareIdeas(): Promise<void> {
    for (const [number, isShipped] of this.shipped) {
      const document = `{ idea(number: ${number}) { stage { category } outcome { promises { id } } } }`;
      const { idea } = await this.place.world.as(null).run<{
        idea: { stage: { category: string }; outcome: { promises: { id: string }[] } | null };
      }>(document);
      expect([idea.stage.category, idea.outcome !== null]).toEqual([
        isShipped ? 'SHIPPED' : 'OPEN',
        isShipped,
      ]);
      const ids = idea.outcome?.promises.map(({ id }) => id) ?? [];
      expect(this.promises.filter(({ id, isOpen }) => ids.includes(id) && isOpen)).toEqual([]);
    }
  }

  private async expectDone(
    promise: ReferencePromise | undefined,
    allowed: boolean | undefined,
    mutation: string,
    input: object,
  ): Promise<void> {
    if (!promise) return;
    const given = { promiseId: promise.id, ...input };
    const { __typename } = await promising(this.place.world, this.someone(), mutation, given);
    expect(__typename === 'PromiseChanged', `${mutation} ${JSON.stringify(promise)}`).toBe(allowed);
  }

  /** Everything anybody can see, and everything anybody was told, against the reference. */
  async compare(): Promise<void> {
    const { world } = this.place;
    const { today } = this;
    for (const promise of this.promises) {
      const seen = await seenPromise(world, null, promise.id);
      expect({
        ...promise.standing(today),
        owner: seen?.owner.name,
        dates: seen?.dates.map(({ from, to }) => `${from} ${to}`),
        firstDueOn: seen?.firstDueOn,
        dueOn: seen?.dueOn,
        handOvers: seen?.handOvers.map(({ to }) => to.name),
      }).toEqual({
        state: seen?.state,
        daysLate: seen?.daysLate,
        owner: promise.owner,
        dates: promise.dates,
        firstDueOn: promise.first,
        dueOn: promise.due,
        handOvers: promise.handOvers,
      });
      expect(await toldOf(this.place, promise.id), 'who was reminded').toEqual(promise.told);
      expect(await brokenOf(this.place, promise.id), 'broken').toEqual(promise.broken);
    }
    await this.compareLists();
    await this.compareIdeas();
  }

  private async compareLists(): Promise<void> {
    const { world } = this.place;
    const states = ['OPEN', 'LATE', 'KEPT', 'KEPT_LATE', 'DROPPED'];
    const count = states.map((state) => `${state}: promises(filter: { states: [${state}] }) { totalCount }`);
    const counts = await world.as(null).run<Record<string, { totalCount: number }>>(`{ ${count.join(' ')} }`);
    for (const state of states) {
      const expected = this.promises.filter((promise) => promise.standing(this.today).state === state);
      expect(counts[state]?.totalCount, state).toBe(expected.length);
    }
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { promises }: Page = await world.as(null).run<Page>(PAGE, { after });
      ids.push(...promises.edges.map(({ node }) => node.id));
      after = promises.pageInfo.endCursor;
      if (!promises.pageInfo.hasNextPage) break;
    }
    expect(ids.toSorted()).toEqual(this.promises.map(({ id }) => id).toSorted());
    const byId = new Map(this.promises.map((promise) => [promise.id, promise]));
    const open = ids.map((id) => byId.get(id)).filter((one) => one?.isOpen);
    expect(ids.slice(0, open.length), 'open ones lead').toEqual(open.map((one) => one?.id));
    expect(open.map((one) => one?.first)).toEqual(open.map((one) => one?.first).toSorted());
  }
}

const PAGE = `query ($after: String) { promises(first: 3, after: $after) {
  edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
interface Page {
  promises: {
    edges: { node: { id: string } }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}

async function toldOf({ world }: PromisePlace, promiseId: string): Promise<string[]> {
  const { rows } = await world.services.db.connections.query<{ names: string }>(
    `select concat((e.at at time zone 'Europe/Berlin')::date, ' ', (select string_agg(m.name, ' ' order by m.name) from jsonb_array_elements(e.data->'who') w
       join member m on m.id = (w->>'memberId')::uuid)) as names
     from domain_event e where e.community_id = $1 and e.kind = 'peopleConcerned'
       and e.data->>'kind' = 'PROMISE_DUE' and e.data->>'detailId' = $2 order by e.id`,
    [world.communityId, promiseId],
  );
  return rows.map(({ names }) => names);
}

async function brokenOf({ world }: PromisePlace, promiseId: string): Promise<string[]> {
  const { rows } = await world.services.db.connections.query<{ why: string }>(
    `select concat(e.data->>'why', ' ', (e.at at time zone 'Europe/Berlin')::date) as why from domain_event e where e.community_id = $1 and e.kind = 'promiseBroken'
       and e.data->>'promiseId' = $2 order by e.id`,
    [world.communityId, promiseId],
  );
  return rows.map(({ why }) => why);
}

it.each(SEEDS)('history %i goes as told in plain words', { timeout: 60_000 }, async (seed) => {
  const place = await promisePlace(await inWorld());
  const said = Array.from({ length: SENTENCES }, (_, index) => sentence(index)).join(' ');
  const sourceId = await commentBy(place.world, place.mira, place.idea.threadId, said);
  const history = new History(place, sourceId, dice(seed));
  for (let step = 1; step <= STEPS; step += 1) {
    await history.step();
    if (step % 40 === 0) await history.compare();
  }
  expect(history.promises.length).toBeGreaterThan(5);
});
