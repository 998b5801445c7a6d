import type { Role } from '@rapport/shared/vocabulary';
import words from '../locales/en/members.json' with { type: 'json' };
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { Member, type WholeMember } from './member.type.js';

/** Whose name is shown: of who has left only if they wanted it to stay with their words. `alias` is that of `member`. */
export const namedBy = (alias: string): string => `(${alias}.left_at is null or ${alias}.left_as = 'KEEP')`;

/** Columns of a member as the API shows them; `m` is the table's alias. */
export const MEMBER_COLUMNS = `m.id, case when ${namedBy('m')} then m.name else '' end as name, m.role,
  case when m.left_at is null then m.title end as title, case when m.left_at is null then m.about end as about,
  m.created_at as "joinedAt", m.left_at is not null as "hasLeft"`;

const membersById = statement<WholeMember>(
  'members.by_ids',
  `select ${MEMBER_COLUMNS} from member m where m.community_id = $1 and m.id = any($2::uuid[])`,
);

const memberLoader = defineLoader<WholeMember | null>(
  'member',
  async (context, ids) => {
    const rows = await context.db.rows(membersById, [context.actor.communityId, ids.filter(isUuid)]);
    return new Map(rows.map((row) => [row.id, asMember(row)]));
  },
  null,
);

export function asMember<Row extends Member>(row: Row): Member & Row {
  const member = Object.assign(new Member(), row);
  return member.name === '' ? Object.assign(member, { name: words.left }) : member;
}

/**
 * What is shown of a person beside their words, read together with these, so that a list needs no second statement.
 * One JSON value is read faster than five columns. `alias` is that of `member`.
 */
export function faceColumn(alias: string): string {
  return `json_build_array(${alias}.id, case when ${namedBy(alias)} then ${alias}.name end, ${alias}.role, ${alias}.title,
    ${alias}.left_at is not null)`;
}

export type FaceRow = [id: string, name: string | null, role: Role, title: string | null, hasLeft: boolean];

/** The member of a face; who has left keeps their words, and their name only if they chose so. */
export function asFace([id, name, role, title, hasLeft]: FaceRow): Member {
  const member = new Member();
  member.id = id;
  member.name = name ?? words.left;
  member.role = role;
  member.title = hasLeft ? null : title;
  member.hasLeft = hasLeft;
  return member;
}

/** One member of this community, or null. */
export async function findMember(context: RequestContext, id: string): Promise<WholeMember | null> {
  return context.loaders.load(context, memberLoader, id);
}

/** A member that a foreign key promises. */
export async function memberById(context: RequestContext, id: string): Promise<WholeMember> {
  const member = await findMember(context, id);
  if (!member) {
    throw new Error('A row names a member that is not there.');
  }
  return member;
}
