import { setTimeout as sleep } from 'node:timers/promises';
import { bringInIdeas, wordsOfIdea, type BroughtIdea } from '../ideas/idea.module.js';
import { bringInMembers, membersByEmail, membersWithAccount } from '../members/member.module.js';
import type { Services } from '../platform/context.js';
import { sqlState } from '../platform/errors.js';
import type { Tx } from '../platform/tx.js';
import { ensureTags, operatorStages, sameName } from '../spaces/space.module.js';
import {
  bringInSupport,
  moveSupport,
  rollUpVotes,
  supportIsWaiting,
  takeBackSupport,
} from '../votes/vote.module.js';
import type { ImportChanges } from './import.changes.js';
import { followImported } from './import.followers.js';
import { rememberItems } from './import.items.js';
import { supportKey, type PlannedIdea, type PlannedPerson, type PlannedSupport } from './import.plan.js';
import type { KnownItems } from './import.queries.js';

/** Rows of one transaction: enough to be fast, few enough that nobody beside it waits. */
const PEOPLE_AT_ONCE = 500;
const IDEAS_AT_ONCE = 100;
const VOTES_AT_ONCE = 2_000;

/** Serialisation failure, deadlock, waiting too long for a lock. */
const TAKEN_AGAIN = new Set(['40001', '40P01', '55P03']);
const ATTEMPTS = 5;

/** Writes what a plan still lacks, in short transactions; each remembers what it wrote, so none is done twice. */
export class ImportWriter {
  private readonly importedAt: Date;

  constructor(
    private readonly services: Services,
    private readonly place: { communityId: string; importId: string; spaceId: string },
    /** Grows as things are written. */
    private readonly known: KnownItems,
    /** Told how many rows more are written. */
    private readonly onRows: (count: number) => void,
  ) {
    this.importedAt = services.clock.now();
  }

  async write(changes: ImportChanges): Promise<void> {
    await this.inSteps(changes.people, PEOPLE_AT_ONCE, (tx, some) => this.people(tx, some));
    await this.ideas(changes.ideas);
    const { communityId } = this.place;
    await this.inSteps(changes.support, VOTES_AT_ONCE, async (tx, some) => {
      await bringInSupport(tx, communityId, some.map(this.vote), this.importedAt);
      await this.rememberVotes(tx, some);
    });
    await this.inSteps(changes.moved, VOTES_AT_ONCE, async (tx, some) => {
      const votes = some.map((one) => ({ ...this.vote(one), before: one.before }));
      await moveSupport(tx, communityId, votes);
      await this.rememberVotes(tx, some);
    });
    await this.inSteps(changes.takenBack, VOTES_AT_ONCE, async (tx, some) => {
      await takeBackSupport(tx, communityId, some.map(this.vote));
      await this.rememberVotes(
        tx,
        some.map((one) => ({ ...one, at: null })),
      );
    });
    await this.followers(changes);
    await this.rollUp();
  }

  private async inSteps<One>(
    all: readonly One[],
    most: number,
    write: (tx: Tx, some: readonly One[]) => Promise<void>,
  ): Promise<void> {
    for (let from = 0; from < all.length; from += most) {
      const some = all.slice(from, from + most);
      await this.step((tx) => write(tx, some));
      this.onRows(some.length);
    }
  }

  /** One short transaction; taken again when it met somebody else's write, which is nobody's fault. */
  private async step(write: (tx: Tx) => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.services.db.transaction(write);
        return;
      } catch (error) {
        if (attempt === ATTEMPTS || !TAKEN_AGAIN.has(sqlState(error) ?? '')) {
          throw error;
        }
      }
    }
  }

  private async people(tx: Tx, some: readonly PlannedPerson[]): Promise<void> {
    const { communityId } = this.place;
    const people = some.map(({ key, name, email, since }) => {
      return { id: this.services.ids.next(), key, name, email, createdAt: since };
    });
    const added = await bringInMembers(tx, communityId, people, this.importedAt);
    const present = people.filter(({ id }) => !added.has(id));
    const emails = present.flatMap(({ email }) => email ?? []);
    const ids = new Map(
      (emails.length > 0 ? await membersByEmail(tx, communityId, emails) : []).map(({ email, id }) => [
        email,
        id,
      ]),
    );
    const items = people.map(({ id, key, email }) => ({
      key,
      targetId: added.has(id) ? id : (ids.get(email ?? '') ?? id),
    }));
    await rememberItems(tx, { ...this.place, kind: 'MEMBER' }, items);
    items.forEach(({ key, targetId }) => this.known.members.set(key, targetId));
  }

  private async ideas(ideas: readonly PlannedIdea[]): Promise<void> {
    const { communityId, spaceId } = this.place;
    const stages = await operatorStages(this.services.db, communityId, spaceId);
    const first = stages.find(({ category }) => category === 'OPEN');
    const tagIds = await this.tags(ideas);
    for (let from = 0; from < ideas.length; from += IDEAS_AT_ONCE) {
      const some = ideas.slice(from, from + IDEAS_AT_ONCE).map((idea) => {
        const { stage: name } = idea;
        const stage = name === null ? first : stages.find((one) => sameName(one.name, name));
        if (!stage) {
          throw new Error(`There is no stage called ${name ?? 'OPEN'} any more.`);
        }
        // Words are rendered here, before the transaction.
        return { planned: idea, brought: this.idea(idea, stage, tagIds) };
      });
      await this.step(async (tx) => {
        await bringInIdeas(
          tx,
          { communityId, spaceId, importedAt: this.importedAt },
          some.map(({ brought }) => brought),
        );
        await rememberItems(
          tx,
          { ...this.place, kind: 'IDEA' },
          some.map(({ planned, brought }) => ({
            key: planned.key,
            targetId: brought.id,
            facts: planned.facts,
          })),
        );
      });
      some.forEach(({ planned, brought }) => this.known.ideas.set(planned.key, brought.id));
      this.onRows(some.length);
    }
  }

  private idea(
    { title, text, author, at, tags }: PlannedIdea,
    stage: BroughtIdea['stage'],
    tagIds: ReadonlyMap<string, string>,
  ): BroughtIdea {
    return {
      id: this.services.ids.next(),
      threadId: this.services.ids.next(),
      words: wordsOfIdea({ title, text }),
      authorId: found(this.known.members, author),
      stage,
      tagIds: [...new Set(tags.map((tag) => found(tagIds, tag)))],
      createdAt: at,
    };
  }

  /** Ids of all tags that the ideas carry, by name as it stands in the source. */
  private async tags(ideas: readonly PlannedIdea[]): Promise<Map<string, string>> {
    const names = [...new Set(ideas.flatMap(({ tags }) => tags))];
    if (names.length === 0) {
      return new Map();
    }
    const { communityId, spaceId } = this.place;
    const { ids, clock, db } = this.services;
    const tags = await db.transaction((tx) =>
      ensureTags({ tx, ids, now: clock.now(), actor: { communityId } }, spaceId, names),
    );
    return new Map(names.map((name) => [name, tags.find((tag) => sameName(tag.name, name))?.id ?? '']));
  }

  private readonly vote = ({ idea, person, at }: PlannedSupport) => ({
    ideaId: found(this.known.ideas, idea),
    memberId: found(this.known.members, person),
    at,
  });

  private async rememberVotes(
    tx: Tx,
    some: readonly { idea: string; person: string; at: Date | null }[],
  ): Promise<void> {
    const items = some.map((one) => ({ key: supportKey(one), at: one.at }));
    await rememberItems(tx, { ...this.place, kind: 'VOTE' }, items);
  }

  /** Members who were here already, with an account, follow what the import brought of theirs. */
  private async followers({ ideas, support }: ImportChanges): Promise<void> {
    const { communityId } = this.place;
    const keys = new Set([...ideas.map(({ author }) => author), ...support.map(({ person }) => person)]);
    const ids = [...keys].map((key) => found(this.known.members, key));
    for (const memberId of await membersWithAccount(this.services.db, communityId, ids)) {
      await this.services.db.transaction((tx) =>
        followImported(tx, { communityId, memberId, since: this.importedAt }),
      );
    }
  }

  /** Adds the support to the counts. A server at work does the same every few seconds, whoever comes first. */
  private async rollUp(): Promise<void> {
    const { db } = this.services;
    const { communityId, spaceId } = this.place;
    while (await supportIsWaiting(db, communityId, spaceId)) {
      await rollUpVotes.run(this.services);
      await sleep(10);
    }
  }
}

function found(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) {
    throw new Error(`The plan names ${key}, which it does not hold.`);
  }
  return id;
}
