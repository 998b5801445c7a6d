import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';

export const IMPORT_KINDS = ['POLIS', 'CSV'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_ITEM_KINDS = ['MEMBER', 'IDEA', 'VOTE'] as const;
export type ImportItemKind = (typeof IMPORT_ITEM_KINDS)[number];

/** One source that was imported, once or again with newer exports. */
@Entity('import_record')
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@Check('import_record_kind_check', oneOf('kind', IMPORT_KINDS))
@Index('import_record_source_key', ['communityId', 'kind', 'source'], { unique: true })
export class ImportRecordEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  kind!: ImportKind;

  /** What tells this source from others of its kind: the address of a conversation, the space of a table. */
  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'uuid' })
  spaceId!: string;

  /** What the newest export held, disagreement and passing included. */
  @Column({ type: 'jsonb' })
  counts!: Record<string, number>;

  /** How often it was begun. */
  @Column({ type: 'integer' })
  runs!: number;

  /** Moment of the newest thing in the newest export; an older export is refused. */
  @Column({ type: 'timestamptz', nullable: true })
  newestAt!: Date | null;

  @Column({ type: 'timestamptz' })
  startedAt!: Date;

  /** Null while it runs, and when it broke off: the same command goes on from there. */
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}

/** Something that was written for a source, under the key it has there: it is not written a second time. */
@Entity('import_item')
@ForeignKey(() => ImportRecordEntity, ['communityId', 'importId'], ['communityId', 'id'])
@Check('import_item_kind_check', oneOf('kind', IMPORT_ITEM_KINDS))
export class ImportItemEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  importId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: ImportItemKind;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  /** The member or the idea it became; null for a vote, which its key names. */
  @Column({ type: 'uuid', nullable: true })
  targetId!: string | null;

  /** For a vote: its moment as imported, null once the source has taken it back. */
  @Column({ type: 'timestamptz', nullable: true })
  at!: Date | null;

  /** For an idea: how many disagreed and passed. */
  @Column({ type: 'jsonb', nullable: true })
  facts!: Record<string, number> | null;
}
