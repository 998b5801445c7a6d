import { expect, it } from 'vitest';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { follow, inboxOf } from '../../test/inbox.js';
import { irritantBy } from '../../test/irritants.js';
import { jobsDone } from '../../test/jobs.js';
import { OutcomeModel, type Wanted } from '../../test/outcome-model.js';
import { publish, refusals } from '../../test/outcomes.js';
import { promising } from '../../test/promises.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds, type TestMember, type TestSpace, type World } from '../../test/world.js';
import { localDay } from '../platform/clock.js';

// Random histories of ideas, answers, promises, irritants and outcomes, with days that pass, held against the same told
// in plain words (test/outcome-model.ts). One seed is one history.
const SEEDS = [1, 2, 3];
const STEPS = 70;
const inWorld = useWorlds(import.meta.filename);

/** The same numbers for the same seed, below a bound. */
function dice(seed: number): (below: number) => number {
  let state = seed * 7_919 + 17;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

class History {
  readonly model = new OutcomeModel();
  readonly ideas: TestIdea[] = [];
  readonly promiseIds: string[] = [];
  readonly irritants: { id: string; number: number }[] = [];

  constructor(
    readonly world: World,
    private readonly spaces: readonly TestSpace[],
    private readonly crowd: readonly TestMember[],
    private readonly mira: TestMember,
    private readonly roll: (below: number) => number,
  ) {}

  private get today(): string {
    return localDay(this.world.clock.now(), 'Europe/Berlin');
  }

  private one<Thing>(of: readonly Thing[]): Thing {
    return of[this.roll(of.length)] as Thing;
  }

  private some(of: readonly unknown[], most: number): number[] {
    if (of.length === 0) return [];
    return Array.from({ length: this.roll(most + 1) }, () => this.roll(of.length));
  }

  async step(): Promise<void> {
    this.world.clock.advance({ minutes: 1 });
    const nothingYet = this.ideas.length === 0;
    switch (nothingYet ? 0 : this.roll(12)) {
      case 0:
      case 1:
        return this.post();
      case 2:
        return this.answer();
      case 3:
        return this.promise();
      case 4: {
        const irritant = await irritantBy(this.world, this.one(this.crowd), this.one(this.spaces));
        this.irritants.push(irritant);
        this.model.irritants.push({ fixed: false });
        return;
      }
      case 5:
        return this.followOrStop();
      case 6:
        this.world.clock.advance({ days: this.roll(6) });
        return;
      default:
        return this.publish();
    }
  }

  private async post(): Promise<void> {
    const author = this.one(this.crowd);
    const title = `Idea ${this.ideas.length}`;
    this.ideas.push(await postIdea(this.world, author, this.one(this.spaces), title));
    const followers = new Set([author.name]);
    const nothing = { answers: 0, outcome: null, stopped: new Set<string>() };
    this.model.ideas.push({ title, author: author.name, category: 'OPEN', followers, ...nothing });
  }

  private async answer(): Promise<void> {
    const at = this.roll(this.ideas.length);
    const [idea, known] = [this.ideas[at], this.model.ideas[at]];
    if (!idea || !known) return;
    const category = this.one(['CONSIDERING', 'BUILDING', 'SHIPPED'] as const);
    const { idea: where } = await this.world
      .as(this.mira)
      .run<{ idea: { space: { slug: string } } }>(`{ idea(number: ${idea.number}) { space { slug } } }`);
    const stageId = this.spaces.find(({ slug }) => slug === where.space.slug)?.stages[category];
    await this.world
      .as(this.mira)
      .run(
        `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { ... on AnswerGiven { idea { id } } } }`,
        { input: { ideaId: idea.id, stageId, text: 'Here is how it stands.' } },
      );
    known.category = category;
    known.answers += 1;
  }

  private async promise(): Promise<void> {
    const at = this.roll(this.ideas.length);
    const quote = `We will do part ${this.promiseIds.length} of it.`;
    const sourceId = await commentBy(this.world, this.mira, this.ideas[at]?.threadId ?? '', quote);
    const firstDueOn = localDay(
      new Date(this.world.clock.now().getTime() + this.roll(10) * 86_400_000),
      'Europe/Berlin',
    );
    const input = { sourceKind: 'COMMENT', sourceId, quote, ownerId: this.mira.id, dueOn: firstDueOn };
    const made = await promising(this.world, this.mira, 'makePromise', input);
    this.promiseIds.push(made.promise?.id ?? '');
    const idea = this.model.ideas[at];
    if (idea) this.model.promises.push({ idea, firstDueOn, state: 'OPEN' });
  }

  private async followOrStop(): Promise<void> {
    const at = this.roll(this.ideas.length);
    const [idea, known, who] = [this.ideas[at], this.model.ideas[at], this.one(this.crowd)];
    if (!idea || !known) return;
    if (known.followers.has(who.name)) {
      await follow(this.world, who, idea.threadId, 'unfollowThread');
      known.followers.delete(who.name);
      known.stopped.add(who.name);
    } else {
      await follow(this.world, who, idea.threadId);
      known.followers.add(who.name);
      known.stopped.delete(who.name);
    }
  }

  private async publish(): Promise<void> {
    const distinct = (places: number[]): number[] => [...new Set(places)];
    const wanted: Wanted = {
      kind: this.roll(4) === 0 ? 'SMALL_WIN' : 'RELEASE',
      ideas: [this.roll(this.ideas.length), ...this.some(this.ideas, 2)],
      promises: distinct(this.some(this.promiseIds, 2)),
      irritants: this.roll(2) === 0 ? distinct(this.some(this.irritants, 2)) : [],
    };
    const ids = (places: number[], of: readonly string[]): string[] => places.map((at) => of[at] ?? '');
    const answer = await publish(
      this.world,
      this.mira,
      this.one(this.spaces),
      wanted.ideas.map((at) => this.ideas[at] as TestIdea),
      {
        kind: wanted.kind,
        shippedOn: this.today,
        keepsPromiseIds: ids(wanted.promises, this.promiseIds),
        irritantIds: ids(
          wanted.irritants,
          this.irritants.map(({ id }) => id),
        ),
      },
    );
    const expected = this.model.publish(wanted, this.today);
    expect(refusals(answer).toSorted(), JSON.stringify(wanted)).toEqual(expected.toSorted());
    // Who is told is found when it is delivered.
    await jobsDone(this.world.services);
    expect(answer.__typename).toBe(expected.length > 0 ? 'InvalidInput' : 'OutcomePublished');
  }

  async compare(): Promise<void> {
    const { world, model } = this;
    for (const [at, { number }] of this.ideas.entries()) {
      const { idea } = await world.as(this.mira).run<{
        idea: { title: string; stage: object; answers: object[]; outcome: { number: number } | null };
      }>(`{ idea(number: ${number}) { title stage { category } answers { id } outcome { number } } }`);
      const { title, category, answers, outcome } = model.ideas[at] ?? {};
      expect({ ...idea, answers: idea.answers.length, outcome: idea.outcome?.number ?? null }).toEqual({
        title,
        stage: { category },
        answers,
        outcome,
      });
    }
    for (const [at, id] of this.promiseIds.entries()) {
      const { promise } = await world
        .as(null)
        .run<{ promise: { state: string } }>(`query ($id: ID!) { promise(id: $id) { state } }`, { id });
      const { state, firstDueOn = '' } = model.promises[at] ?? {};
      expect(promise.state).toBe(state === 'OPEN' && this.today > firstDueOn ? 'LATE' : state);
    }
    for (const [at, { number }] of this.irritants.entries()) {
      const read = `{ irritant(number: ${number}) { state } }`;
      const { irritant } = await world.as(null).run<{ irritant: { state: string } }>(read);
      expect(irritant.state).toBe(model.irritants[at]?.fixed ? 'FIXED' : 'OPEN');
    }
    const counts = await world.as(null).run<Record<string, { totalCount: number }>>(
      `{ releases: outcomes(filter: { kind: RELEASE }) { totalCount }
         wins: outcomes(filter: { kind: SMALL_WIN }) { totalCount } }`,
    );
    expect([counts['releases']?.totalCount, counts['wins']?.totalCount]).toEqual([
      model.releases,
      model.smallWins,
    ]);
    for (const who of this.crowd) {
      const told = (await inboxOf(world, who)).filter(({ kind }) => kind === 'OUTCOME');
      expect(told.length, who.name).toBe(model.told.get(who.name) ?? 0);
      expect(told.every(({ count }) => count === 1)).toBe(true);
    }
  }
}

it.each(SEEDS)(
  'comes to the same as the history in plain words, seed %i',
  async (seed) => {
    const world = await inWorld();
    const spaces = [await world.space(), await world.space()];
    const crowd = [
      await world.member('CUSTOMER', 'Ada'),
      await world.member('CUSTOMER', 'Ben'),
      await world.member('CUSTOMER', 'Cleo'),
    ];
    const history = new History(world, spaces, crowd, await world.member('STAFF', 'Mira'), dice(seed));
    for (let step = 0; step < STEPS; step += 1) {
      await history.step();
    }
    expect(history.model.releases, 'the history tells of something').toBeGreaterThan(1);
    await history.compare();
  },
  60_000,
);
