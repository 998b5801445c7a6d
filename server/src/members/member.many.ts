import type { Role } from '@rapport/shared/vocabulary';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { DEFAULT_PREFERENCES } from './member.entity.js';

/** Somebody an import brings: known by name, perhaps by e-mail, without an account. */
export interface BroughtMember {
  id: string;
  name: string;
  /** Lower case; whoever proves it by signing in claims what is theirs. */
  email: string | null;
  createdAt: Date;
}

const insertMembers = statement<{ id: string }>(
  'members.bring_in',
  `insert into member (community_id, id, name, email, role, preferences, created_at, imported_at)
   select $1, new.id, new.name, new.email, 'CUSTOMER', $2::jsonb, new.at, $3
   from unnest($4::uuid[], $5::text[], $6::text[], $7::timestamptz[]) as new(id, name, email, at)
   on conflict do nothing returning id`,
);

/**
 * Adds many people at once, as customers.
 *
 * @returns ids of those who were added; the others' addresses belong to members who are here already.
 */
export async function bringInMembers(
  tx: Tx,
  communityId: string,
  people: readonly BroughtMember[],
  importedAt: Date,
): Promise<Set<string>> {
  const rows = await tx.rows(insertMembers, [
    communityId,
    JSON.stringify(DEFAULT_PREFERENCES),
    importedAt,
    people.map(({ id }) => id),
    people.map(({ name }) => name),
    people.map(({ email }) => email),
    people.map(({ createdAt }) => createdAt),
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** A member as an operator's work sees them. */
interface AddressedMember {
  id: string;
  email: string;
  role: Role;
  hasLeft: boolean;
}

const addressed = statement<AddressedMember>(
  'members.by_addresses',
  `select id, email, role, left_at is not null as "hasLeft" from member
   where community_id = $1 and email = any($2::text[])`,
);

/** The members with these e-mail addresses, which are in lower case; for work that nobody else gets to see. */
export async function membersByEmail(
  db: Pick<Tx, 'rows'>,
  communityId: string,
  emails: readonly string[],
): Promise<AddressedMember[]> {
  return db.rows(addressed, [communityId, emails]);
}

const withAccount = statement<{ id: string }>(
  'members.with_account',
  `select id from member where community_id = $1 and id = any($2::uuid[]) and user_id is not null and left_at is null`,
);

/** Those of the given members who have signed in once and have not left. */
export async function membersWithAccount(
  db: Pick<Tx, 'rows'>,
  communityId: string,
  ids: readonly string[],
): Promise<string[]> {
  return (await db.rows(withAccount, [communityId, ids])).map(({ id }) => id);
}
