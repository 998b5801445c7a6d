import { createHash } from 'node:crypto';
import words from '../locales/en/problems.json' with { type: 'json' };
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Database } from './database.js';
import { conflict } from './errors.js';
import { CommunityRow } from './row.js';
import { statement } from './statement.js';
import type { Tx } from './tx.js';

/** Days a key is kept; used again later, it is a new one. */
export const KEPT_DAYS = 7;

/** One write that succeeded under a key of the caller's choosing. */
@Entity('idempotency_key')
@Index('idempotency_key_created_at_idx', ['createdAt'])
export class IdempotencyKeyRow extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @PrimaryColumn({ type: 'text' })
  mutation!: string;

  @PrimaryColumn({ type: 'uuid' })
  key!: string;

  @Column({ type: 'text' })
  inputHash!: string;

  /** Ids and small facts only; what they stand for is read again through today's visibility. */
  @Column({ type: 'jsonb', nullable: true })
  outcome!: object | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

export interface KeyUse {
  communityId: string;
  memberId: string;
  mutation: string;
  key: string;
  /** Hash of the arguments as they came. */
  inputHash: string;
}

export function hashInput(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url');
}

interface Stored {
  input_hash: string;
  outcome: object | null;
}

const find = statement<Stored>(
  'idempotency.find',
  `select input_hash, outcome from idempotency_key
   where community_id = $1 and member_id = $2 and mutation = $3 and key = $4`,
);
const reserve = statement<{ key: string }>(
  'idempotency.reserve',
  `insert into idempotency_key (community_id, member_id, mutation, key, input_hash, created_at)
   values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning key`,
);
const complete = statement(
  'idempotency.complete',
  `update idempotency_key set outcome = $5
   where community_id = $1 and member_id = $2 and mutation = $3 and key = $4`,
);

function where(use: KeyUse): string[] {
  return [use.communityId, use.memberId, use.mutation, use.key];
}

/**
 * The outcome stored under this key, or null when there is none.
 *
 * @throws CONFLICT when the key was used with other arguments.
 */
export async function knownOutcome(db: Pick<Database, 'row'> | Tx, use: KeyUse): Promise<object | null> {
  const stored = await db.row(find, where(use));
  if (stored && stored.input_hash !== use.inputHash) {
    throw conflict(words.keyReused);
  }
  return stored?.outcome ?? null;
}

/**
 * Takes the key for this transaction. A concurrent duplicate waits here for the first one (lock_timeout, two
 * seconds) and then finds its outcome.
 *
 * @returns false when somebody else has used the key meanwhile.
 */
export async function reserveKey(tx: Tx, use: KeyUse, now: Date): Promise<boolean> {
  return (await tx.row(reserve, [...where(use), use.inputHash, now])) !== null;
}

export async function completeKey(tx: Tx, use: KeyUse, outcome: object): Promise<void> {
  await tx.rows(complete, [...where(use), JSON.stringify(outcome)]);
}
