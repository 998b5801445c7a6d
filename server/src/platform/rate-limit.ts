import ipaddr from 'ipaddr.js';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor } from './actor.js';
import { rateLimited } from './errors.js';
import { statement } from './statement.js';
import type { Tx } from './tx.js';

/** The table of rate-limiter-flexible, so that several processes share their counts. */
@Entity('rate_limit')
export class RateLimitRow {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'integer', default: 0 })
  points!: number;

  @Column({ type: 'bigint', nullable: true })
  expire!: string | null;
}

/** How often within how many seconds. */
export interface Limit {
  points: number;
  seconds: number;
}

export const LIMIT_NAMES = [
  'signIn',
  'signInNetwork',
  'signUp',
  'code',
  'codeNetwork',
  'codeTries',
  'codeAddress',
  'idea',
  'ideaDay',
  'ideaFirstDay',
  'comment',
  'edit',
  'vote',
  'draft',
  'mailChoice',
  'preview',
  'image',
  'invitation',
  'coAuthorInvitation',
  'suggestion',
  'search',
  'searchMember',
  'myData',
  'howFound',
] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];
export type Limits = Record<LimitName, Limit>;

/** quality.md section 2; each is a setting. */
export const DEFAULT_LIMITS: Limits = {
  signIn: { points: 5, seconds: 300 },
  // Each attempt hashes a password, whoever it is about; and one password tried on many is an attack too.
  signInNetwork: { points: 50, seconds: 900 },
  signUp: { points: 5, seconds: 3600 },
  code: { points: 5, seconds: 300 },
  codeNetwork: { points: 30, seconds: 900 },
  // Of one code, however many ask at the same moment.
  codeTries: { points: 5, seconds: 600 },
  // However many networks ask: with five tries a code, guessing one takes years.
  codeAddress: { points: 20, seconds: 3600 },
  idea: { points: 1, seconds: 30 },
  ideaDay: { points: 10, seconds: 86_400 },
  ideaFirstDay: { points: 3, seconds: 86_400 },
  comment: { points: 1, seconds: 5 },
  edit: { points: 30, seconds: 600 },
  vote: { points: 60, seconds: 60 },
  draft: { points: 120, seconds: 60 },
  // From one network; by a link in a mail, nobody is signed in.
  mailChoice: { points: 120, seconds: 60 },
  preview: { points: 120, seconds: 60 },
  // Each opens a file, which is the most work anybody can ask for at once.
  image: { points: 60, seconds: 3600 },
  invitation: { points: 60, seconds: 3600 },
  // Mail to people who may never have heard of this place.
  coAuthorInvitation: { points: 20, seconds: 86_400 },
  suggestion: { points: 10, seconds: 600 },
  search: { points: 15, seconds: 60 },
  searchMember: { points: 120, seconds: 60 },
  myData: { points: 10, seconds: 3600 },
  // Once, and nobody can tell from it what was said.
  howFound: { points: 1, seconds: 2_592_000 },
};

interface Caller {
  actor: Actor;
  ip: string;
}

function keyOf({ actor, ip }: Caller): string {
  return `${actor.communityId}:${actor.kind === 'member' ? actor.memberId : network(ip)}`;
}

// The same row as rate-limiter-flexible writes, `expire` in milliseconds since 1970, counted inside a write.
const countInside = statement<{ points: number; wait: number }>(
  'limits.count',
  `with moment as (select (extract(epoch from clock_timestamp()) * 1000)::bigint as now)
   insert into rate_limit as r (key, points, expire) select $1, 1, now + $2::bigint * 1000 from moment
   on conflict (key) do update set
     points = case when r.expire <= (select now from moment) then 1 else r.points + 1 end,
     expire = case when r.expire <= (select now from moment) then excluded.expire else r.expire end
   returning points, ((expire - (select now from moment)) / 1000.0)::float8 as wait`,
);

/** Refused keys one process remembers, so that insisting costs the database nothing. */
const REMEMBERED_MOST = 10_000;

/** Counts acts per member, or per address for somebody who has not signed in. */
export class RateLimits {
  private readonly refusedUntil = new Map<string, number>();
  private readonly limiters: Map<LimitName, RateLimiterPostgres>;
  private readonly trusted: [ipaddr.IPv4 | ipaddr.IPv6, number][];

  /** @param trustedRanges CIDR ranges whose callers are not counted, for example an office or a load test. */
  constructor(
    pool: pg.Pool,
    private readonly limits: Limits,
    trustedRanges: readonly string[],
  ) {
    this.trusted = trustedRanges.map((range) => ipaddr.parseCIDR(range));
    this.limiters = new Map(
      LIMIT_NAMES.map((name) => [
        name,
        new RateLimiterPostgres({
          storeClient: pool,
          storeType: 'pool',
          tableName: 'rate_limit',
          tableCreated: true,
          clearExpiredByTimeout: false,
          keyPrefix: name,
          points: limits[name].points,
          duration: limits[name].seconds,
          // A new code is a new count, also where another process sent it.
          inMemoryBlockOnConsumed: name === 'codeTries' ? 0 : limits[name].points + 1,
        }),
      ]),
    );
  }

  /** @throws RATE_LIMITED with the seconds until the caller may come back. */
  async consume(name: LimitName, caller: Caller): Promise<void> {
    await this.consumeKey(name, keyOf(caller), caller.ip);
  }

  /**
   * Counts an act inside the transaction that does it: what rolls back has not been counted, and an act costs one
   * commit instead of two.
   *
   * @throws RATE_LIMITED
   */
  async count(tx: Tx, name: LimitName, caller: Caller): Promise<void> {
    if (this.isTrusted(caller.ip)) {
      return;
    }
    const key = `${name}:${keyOf(caller)}`;
    const { points, seconds } = this.limits[name];
    const counted = await tx.row(countInside, [key, seconds]);
    if (counted && counted.points > points) {
      if (this.refusedUntil.size >= REMEMBERED_MOST) {
        this.refusedUntil.clear();
      }
      this.refusedUntil.set(key, performance.now() + counted.wait * 1000);
      throw rateLimited(Math.max(1, Math.ceil(counted.wait)));
    }
  }

  /** Whether `count` has refused the caller in this process and would do so again. @throws RATE_LIMITED */
  checkRefused(name: LimitName, caller: Caller): void {
    if (this.isTrusted(caller.ip)) {
      return;
    }
    const key = `${name}:${keyOf(caller)}`;
    const milliseconds = (this.refusedUntil.get(key) ?? 0) - performance.now();
    if (milliseconds > 0) {
      throw rateLimited(Math.max(1, Math.ceil(milliseconds / 1000)));
    }
    this.refusedUntil.delete(key);
  }

  /** The same for a key of the caller's own making, for example an address together with an e-mail. */
  async consumeKey(name: LimitName, key: string, ip: string): Promise<void> {
    if (this.isTrusted(ip)) {
      return;
    }
    try {
      await this.limiters.get(name)?.consume(key);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) {
        throw rateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
      }
      throw refusal;
    }
  }

  /** Begins a count anew. */
  async forgetKey(name: LimitName, key: string): Promise<void> {
    await this.limiters.get(name)?.delete(key);
  }

  /** Takes back what `consumeKey` counted. */
  async giveBackKey(name: LimitName, key: string, ip: string): Promise<void> {
    if (!this.isTrusted(ip)) {
      await this.limiters.get(name)?.reward(key);
    }
  }

  private isTrusted(ip: string): boolean {
    if (this.trusted.length === 0 || !ipaddr.isValid(ip)) {
      return false;
    }
    const address = ipaddr.process(ip);
    return this.trusted.some(
      ([range, bits]) => address.kind() === range.kind() && address.match(range, bits),
    );
  }
}

/** What one household or office shares: an IPv4 address, or the first 64 bits of an IPv6 address. */
export function network(ip: string): string {
  if (!ipaddr.isValid(ip)) {
    return 'unknown';
  }
  const address = ipaddr.process(ip);
  if (address.kind() === 'ipv4') {
    return address.toString();
  }
  return (address as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}
