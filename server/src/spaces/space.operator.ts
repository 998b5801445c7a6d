import { SPACE_NAME_MAX } from '@rapport/shared/limits';
import type { StageCategory } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { TagEntity } from './space.entity.js';
import { freeSlug, sameName } from './space.rules.js';
import { insertSpace, lockSpaceList } from './space.writes.js';

/** What the operator's tool writes with: no member is behind it. */
export type OperatorWrite = Pick<Write, 'tx' | 'ids' | 'now'> & { actor: { communityId: string } };

/** A space as the operator's tool sees it, whoever may read it. */
export interface OperatorSpace {
  id: string;
  slug: string;
  name: string;
  archived: boolean;
}

/** Something of a space that an import finds by its name. */
export interface Named {
  id: string;
  name: string;
}

const everySpace = statement<OperatorSpace>(
  'spaces.for_operator',
  `select id, slug, name, archived_at is not null as archived from space where community_id = $1
   order by position, id`,
);
const everyStage = statement<Named & { category: StageCategory }>(
  'spaces.stages_for_operator',
  `select id, name, category from stage where community_id = $1 and space_id = $2 order by position, id`,
);
const everyTag = statement<Named & { slug: string }>(
  'spaces.tags_for_operator',
  `select id, name, slug from tag where community_id = $1 and space_id = $2 order by name, id`,
);

export async function operatorSpaces(db: Pick<Tx, 'rows'>, communityId: string): Promise<OperatorSpace[]> {
  return db.rows(everySpace, [communityId]);
}

export async function operatorStages(
  db: Pick<Tx, 'rows'>,
  communityId: string,
  spaceId: string,
): Promise<(Named & { category: StageCategory })[]> {
  return db.rows(everyStage, [communityId, spaceId]);
}

export async function operatorTags(
  db: Pick<Tx, 'rows'>,
  communityId: string,
  spaceId: string,
): Promise<Named[]> {
  return db.rows(everyTag, [communityId, spaceId]);
}

/** Days within which a person answers in a space that an import opens, until an admin says otherwise. */
const FIRST_CADENCE_DAYS = 5;

/**
 * Opens a public space for what the operator imports, with the stages every space begins with. Nobody is told.
 *
 * @param space.name gets a number when another space is called so.
 * @param space.slug is made from the name when null.
 */
export async function openSpaceForImport(
  write: OperatorWrite,
  space: { name: string; description: string; slug: string | null; language: string | null },
): Promise<{ id: string; slug: string; name: string }> {
  const others = await lockSpaceList(write);
  const name = freeName(
    space.name,
    others.map((other) => other.name),
  );
  const slugs = others.map((other) => other.slug);
  const slug = freeSlug(space.slug ?? name, slugs, 'space');
  const id = await insertSpace(
    write,
    {
      name,
      slug,
      description: space.description,
      language: space.language,
      visibility: 'PUBLIC',
      cadenceDays: FIRST_CADENCE_DAYS,
      defaultOwnerId: null,
    },
    others,
  );
  return { id, slug, name };
}

/** The name, with a number behind it when it is in use. */
function freeName(name: string, used: readonly string[]): string {
  let free = name;
  for (let count = 2; used.some((other) => sameName(other, free)); count++) {
    const number = ` ${count}`;
    free = `${name.slice(0, SPACE_NAME_MAX - number.length)}${number}`;
  }
  return free;
}

const lockSpace = statement(
  'spaces.lock_for_tags',
  `select id from space where community_id = $1 and id = $2 for no key update`,
);

/** The tags of a space, those among `names` made that were missing. Names are told apart as people tell them apart. */
export async function ensureTags(
  write: OperatorWrite,
  spaceId: string,
  names: readonly string[],
): Promise<Named[]> {
  const { communityId } = write.actor;
  await write.tx.rows(lockSpace, [communityId, spaceId]);
  const tags = await write.tx.rows(everyTag, [communityId, spaceId]);
  const before = tags.length;
  for (const name of names) {
    if (!tags.some((tag) => sameName(tag.name, name))) {
      const slug = freeSlug(
        name,
        tags.map((tag) => tag.slug),
        'tag',
      );
      tags.push({ id: write.ids.next(), name, slug });
    }
  }
  if (tags.length > before) {
    await write.tx.insert(
      TagEntity,
      tags.slice(before).map((tag) => ({ ...tag, communityId, spaceId })),
    );
  }
  return tags;
}
