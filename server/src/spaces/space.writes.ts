import type { Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { found, invalid } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import words from '../locales/en/spaces.json' with { type: 'json' };
import { SpaceEntity, StageEntity } from './space.entity.js';
import { SPACE_COLUMNS } from './places.js';
import { spaceCreated } from './space.events.js';
import { spacePolicy } from './space.policy.js';
import { freeSlug, isFreeSlug, sameName } from './space.rules.js';
import { Space } from './space.type.js';
import { FIRST_STAGES } from './stage.rules.js';

/** A space an admin may change, locked against other changes until the write ends. */
export type OpenSpace = Allowed<Space, 'ADMINISTER'>;

// Posting an idea needs the space only to stay there (`for key share`) and does not wait for this.
const lockSpace = statement<Space>(
  'spaces.lock',
  `select ${SPACE_COLUMNS} from space s where s.community_id = $1 and s.id = $2 for no key update`,
);

/** @throws Refusal when there is no such space or the actor may not change it. */
export async function openSpace(write: Write, spaceId: string): Promise<OpenSpace> {
  const row = found(await write.tx.row(lockSpace, [write.actor.communityId, spaceId]));
  return spacePolicy.authorize(write.actor, 'ADMINISTER', Object.assign(new Space(), row));
}

const lockAllNames = statement(
  'spaces.lock_all_names',
  `select id from community where id = $1 for no key update`,
);
const allSpaces = statement<{ id: string; name: string; slug: string; position: number }>(
  'spaces.all',
  `select id, name, slug, position from space where community_id = $1 order by position, id`,
);

/** Names, addresses and places of all spaces, which nobody else changes until the write ends. */
export async function lockSpaceList(
  write: Pick<Write, 'tx'> & { actor: { communityId: string } },
): Promise<{ id: string; name: string; slug: string; position: number }[]> {
  const { communityId } = write.actor;
  await write.tx.rows(lockAllNames, [communityId]);
  return write.tx.rows(allSpaces, [communityId]);
}

/** @throws Refusal of the field `name` when another space is called so. */
export function assertSpaceNameIsFree(others: readonly { name: string }[], name: string): void {
  if (others.some((other) => sameName(other.name, name))) {
    throw invalid('name', 'TAKEN');
  }
}

const staffMember = statement<{ id: string }>(
  'spaces.staff_member',
  `select id from member where community_id = $1 and id = $2 and role <> 'CUSTOMER' and left_at is null
   for key share`,
);

/** @throws Refusal of the field unless it names nobody or somebody of the team. */
export async function assertOwnerIsStaff(write: Write, ownerId: string | null | undefined): Promise<void> {
  if (ownerId && !(await write.tx.row(staffMember, [write.actor.communityId, ownerId]))) {
    throw invalid('defaultOwnerId', 'INVALID', words.ownerIsStaff);
  }
}

export type NewSpace = Pick<
  SpaceEntity,
  'name' | 'description' | 'visibility' | 'cadenceDays' | 'defaultOwnerId'
> & { slug: string | null; language?: string | null };

/**
 * Writes a space with the stages every space begins with.
 *
 * @returns its id.
 * @throws Refusal of `name` or `slug` when another space has it.
 */
export async function addSpace(write: Write, space: NewSpace): Promise<string> {
  const others = await lockSpaceList(write);
  assertSpaceNameIsFree(others, space.name);
  await assertOwnerIsStaff(write, space.defaultOwnerId);
  const slugs = others.map((other) => other.slug);
  if (space.slug && !isFreeSlug(space.slug, slugs)) {
    throw invalid('slug', 'TAKEN');
  }
  const slug = space.slug ?? freeSlug(space.name, slugs, 'space');
  const id = await insertSpace(write, { ...space, slug, language: space.language ?? null }, others);
  await write.emit(spaceCreated, { spaceId: id });
  return id;
}

/** Writes a space behind the others, with the stages every space begins with. @returns its id. */
export async function insertSpace(
  write: Pick<Write, 'tx' | 'ids' | 'now'> & { actor: { communityId: string } },
  space: Omit<SpaceEntity, 'communityId' | 'id' | 'position' | 'createdAt' | 'archivedAt'>,
  others: readonly { position: number }[],
): Promise<string> {
  const { communityId } = write.actor;
  const id = write.ids.next();
  await write.tx.insert(SpaceEntity, {
    ...space,
    communityId,
    id,
    position: (others.at(-1)?.position ?? -1) + 1,
    createdAt: write.now,
    archivedAt: null,
  });
  await write.tx.insert(
    StageEntity,
    FIRST_STAGES.map((stage, position) => ({
      communityId,
      id: write.ids.next(),
      spaceId: id,
      ...stage,
      position,
    })),
  );
  return id;
}
