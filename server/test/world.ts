import type { Role, SpaceVisibility, StageCategory } from '@rapport/shared/vocabulary';
import { graphql, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect } from 'vitest';
import { CommunityEntity } from '../src/communities/community.module.js';
import { DEFAULT_PREFERENCES, MemberEntity } from '../src/members/member.module.js';
import { modules } from '../src/modules.js';
import type { Actor, MemberActor } from '../src/platform/actor.js';
import type { RequestContext, Services, ServiceSettings } from '../src/platform/context.js';
import { systemIds } from '../src/platform/ids.js';
import { DEFAULT_LIMITS, LIMIT_NAMES, type Limits } from '../src/platform/rate-limit.js';
import { schemaOf } from '../src/platform/schema.js';
import { closeServices, contextFor, openServices } from '../src/services.js';
import { SpaceEntity, StageEntity } from '../src/spaces/space.module.js';
import { FixedClock } from './fixed-clock.js';
import { databaseOfThisFile } from './template-database.js';

export interface TestMember {
  id: string;
  name: string;
  email: string;
  actor: MemberActor;
}

export interface TestSpace {
  id: string;
  slug: string;
  /** Ids of its stages by category. */
  stages: Record<StageCategory, string>;
}

/** Somebody talking to the API. */
export interface Voice {
  /** Runs a document and fails the test on any error. */
  run<Data = Record<string, never>>(document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Runs a document and answers whatever comes, errors included. */
  ask(document: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  context(): RequestContext;
}

/** Limits so high that only tests of the limits meet them. */
export const NO_LIMITS = Object.fromEntries(
  LIMIT_NAMES.map((name) => [name, { ...DEFAULT_LIMITS[name], points: 1_000_000 }]),
) as Limits;

/** A place without a mail server, outside production. */
export const TEST_SETTINGS: ServiceSettings = {
  production: false,
  secret: 'a secret that only tests know, long enough',
  mail: { smtpUrl: null, from: 'Rapport <rapport@ideas.example.com>', returnTo: null, bounceToken: null },
  oidc: null,
  outboundAllow: [],
  metricsRanges: [],
};

/** Kept for a second, or sent by what works on its own beside a test: jobs look for work all the time. */
const BESIDE = /^(places|pumps|schedules)\.|\.claim/;

/** One community of its own on this file's database. */
export class World {
  private counter = 0;

  constructor(
    readonly services: Services,
    readonly schema: GraphQLSchema,
    readonly clock: FixedClock,
    readonly communityId: string,
  ) {}

  async member(role: Role = 'CUSTOMER', name?: string): Promise<TestMember> {
    this.counter += 1;
    const id = systemIds.next();
    const given = name ?? `${role.toLowerCase()} ${this.counter}`;
    const email = `${id}@example.org`;
    await this.services.db.transaction((tx) =>
      tx.insert(MemberEntity, {
        communityId: this.communityId,
        id,
        userId: null,
        name: given,
        email,
        role,
        title: null,
        about: null,
        // Most tests of mail read it as it happens; what a digest holds has tests of its own.
        preferences: { ...DEFAULT_PREFERENCES, mailPace: 'AT_ONCE' },
        createdAt: this.clock.now(),
        leftAt: null,
      }),
    );
    const actor: MemberActor = {
      kind: 'member',
      communityId: this.communityId,
      memberId: id,
      role,
      sessionId: null,
      scopes: null,
    };
    return { id, name: given, email, actor };
  }

  async space(visibility: SpaceVisibility = 'PUBLIC', cadenceDays = 5): Promise<TestSpace> {
    this.counter += 1;
    const id = systemIds.next();
    const slug = `space-${this.counter}`;
    const categories: StageCategory[] = [
      'OPEN',
      'CONSIDERING',
      'PLANNED',
      'BUILDING',
      'SHIPPED',
      'DECLINED',
      'MERGED',
    ];
    const stages = Object.fromEntries(
      categories.map((category) => [category, systemIds.next()]),
    ) as TestSpace['stages'];
    await this.services.db.transaction(async (tx) => {
      await tx.insert(SpaceEntity, {
        communityId: this.communityId,
        id,
        slug,
        name: `Space ${this.counter}`,
        description: 'A place for a test.',
        visibility,
        cadenceDays,
        defaultOwnerId: null,
        position: this.counter,
        createdAt: this.clock.now(),
        archivedAt: null,
      });
      await tx.insert(
        StageEntity,
        categories.map((category, position) => ({
          communityId: this.communityId,
          id: stages[category],
          spaceId: id,
          name: category.toLowerCase(),
          category,
          position,
        })),
      );
    });
    return { id, slug, stages };
  }

  /** Speaks as a member, as any other actor, or as somebody who has not signed in. */
  as(who: TestMember | Actor | null): Voice {
    const actor: Actor =
      who === null
        ? { kind: 'anonymous', communityId: this.communityId, memberId: null, role: null }
        : 'actor' in who
          ? who.actor
          : who;
    const context = (): RequestContext => contextFor(this.services, actor, 'test', '203.0.113.7');
    const ask = async (document: string, variables?: Record<string, unknown>): Promise<ExecutionResult> => {
      const invalid = validate(this.schema, parse(document));
      expect(invalid, 'the document fits the schema').toEqual([]);
      return graphql({
        schema: this.schema,
        source: document,
        variableValues: variables,
        contextValue: context(),
      });
    };
    return {
      ask,
      context,
      async run<Data>(document: string, variables?: Record<string, unknown>): Promise<Data> {
        const { data, errors } = await ask(document, variables);
        if (errors) {
          throw errors[0]?.originalError ?? errors[0];
        }
        return JSON.parse(JSON.stringify(data)) as Data;
      },
    };
  }

  /**
   * How many statements `work` sends to the database, without those whose answer the process keeps for a second: it
   * depends on the clock whether they are sent.
   */
  async statements(work: () => Promise<unknown>): Promise<number> {
    return (await this.statementNames(work)).length;
  }

  /**
   * The names of the same statements, as often as each is sent. What is loaded on two levels of an answer goes out
   * once or twice, as the database replies: where that can be, compare the names and not their number.
   */
  async statementNames(work: () => Promise<unknown>): Promise<string[]> {
    const pool = this.services.db.connections;
    const original = pool.query.bind(pool);
    const names: string[] = [];
    Object.assign(pool, {
      query: (...given: Parameters<typeof original>) => {
        const { name = '' } = given[0] as { name?: string };
        if (!BESIDE.test(name)) names.push(name);
        return original(...given);
      },
    });
    try {
      await work();
    } finally {
      Reflect.deleteProperty(pool, 'query');
    }
    return names;
  }

  /**
   * Resolves when no transaction runs that began before the newest event: from then on a live subscription begins
   * after all that has happened. Other databases of the same Postgres hold it up as well.
   */
  async settled(): Promise<void> {
    const { connections } = this.services.db;
    for (let tries = 0; tries < 500; tries += 1) {
      const { rows } = await connections.query<{ behind: boolean }>(
        `select coalesce(max(transaction_id) >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint, false) as behind
         from domain_event`,
      );
      if (!rows[0]?.behind) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('A transaction ran for ten seconds.');
  }
}

/** The first error's code, or null. */
export function codeOf(result: ExecutionResult): string | null {
  return (result.errors?.[0]?.extensions['code'] as string | undefined) ?? null;
}

/**
 * Opens this file's database once and gives each test a world of its own.
 *
 * @example const inWorld = useWorlds(import.meta.filename); it('...', async () => { const world = await inWorld(); })
 */
export function useWorlds(
  file: string,
  limits: Limits = NO_LIMITS,
  settings: ServiceSettings = TEST_SETTINGS,
): () => Promise<World> {
  const clock = new FixedClock();
  let services: Services;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    services = await openServices({
      databaseUrl: await databaseOfThisFile(file),
      poolMax: 12,
      limits,
      trustedRanges: [],
      publicUrl: 'https://ideas.example.com',
      settings,
      log: quiet,
      clock,
    });
    schema = await schemaOf(modules);
  });
  afterAll(() => closeServices(services));
  return async () => {
    const id = systemIds.next();
    clock.set('2026-03-02T09:00:00Z');
    await services.db.transaction((tx) =>
      tx.insert(CommunityEntity, {
        id,
        name: 'Test community',
        tagline: 'What should we build next?',
        mark: null,
        accent: null,
        language: 'en',
        timeZone: 'Europe/Berlin',
        signUpMode: 'ANYONE',
        signUpDomains: [],
        termsUrl: null,
        privacyUrl: null,
        imprintUrl: null,
        demo: false,
        setUpAt: clock.now(),
        createdAt: clock.now(),
      }),
    );
    return new World(services, schema, clock, id);
  };
}

const quiet: Services['log'] = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (...given: unknown[]) => {
    throw new Error(`Something logged an error: ${JSON.stringify(given)}`);
  },
};
