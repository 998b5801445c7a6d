import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

const insertUser = statement<{ id: string }>(
  'accounts.insert_user',
  `insert into auth_user (id, name, email, email_verified, created_at, updated_at)
   values ($1, $2, $3, true, $4, $4) on conflict (email) do nothing returning id`,
);
const userByEmail = statement<{ id: string }>(
  'accounts.user_by_email',
  `select id from auth_user where email = $1`,
);

/** Id of whoever signs in with this address. */
export async function findUser(db: Pick<Tx, 'row'>, email: string): Promise<string | null> {
  return (await db.row(userByEmail, [email]))?.id ?? null;
}

type Maker = Pick<Services, 'ids' | 'clock'>;

/** A new identity, or null when somebody has this address. */
export async function createUser(
  { ids, clock }: Maker,
  tx: Tx,
  person: { email: string; name: string },
): Promise<string | null> {
  return (await tx.row(insertUser, [ids.next(), person.name, person.email, clock.now()]))?.id ?? null;
}

/**
 * The identity with this address, made if there is none. For people who have proved who they are in another way
 * than better-auth's: with the printed link, by a mailed invitation, or as a person of the demo.
 */
export async function ensureUser(
  services: Maker,
  tx: Tx,
  person: { email: string; name: string },
): Promise<string> {
  const id = (await createUser(services, tx, person)) ?? (await findUser(tx, person.email));
  if (!id) {
    throw new Error('The identity that was just written is not there.');
  }
  return id;
}
