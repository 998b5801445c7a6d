import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CommunityEntity } from '../communities/community.module.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import type { SearchKind } from './search.type.js';

/**
 * What can be found: one row for each idea, conversation, irritant, outcome, comment and answer that stands, with the id of its subject.
 * What is withdrawn has none. Members are looked for in their own table.
 */
@Entity('search_entry')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
@Index('search_entry_thread_idx', ['communityId', 'threadId'])
@Index('search_entry_newest_idx', ['communityId', 'createdAt', 'id'])
@Index('search_entry_titled_idx', ['communityId', 'createdAt', 'id'], {
  where: "kind in ('IDEA', 'CONVERSATION', 'IRRITANT', 'OUTCOME', 'STORY', 'MEETING')",
})
@Index('search_entry_words_idx', { synchronize: false })
export class SearchEntryEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  kind!: Exclude<SearchKind, 'MEMBER'>;

  @Column({ type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'uuid' })
  threadId!: string;

  /** The idea it is or belongs to. */
  @Column({ type: 'uuid', nullable: true })
  ideaId!: string | null;

  @Column({ type: 'uuid' })
  authorId!: string;

  /** A note: nobody but staff may find it. */
  @Column({ type: 'boolean' })
  staffOnly!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** Its folded words and grams; those of a title a second time, with `=` before them. */
  @Column({ type: 'tsvector' })
  words!: string;

  /** Its folded words in order, with spaces around each, for words in quotes. */
  @Column({ type: 'text' })
  folded!: string;
}

/** A word that somebody has used, for stems, beginnings and typing slips. */
@Entity('search_word')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
@Index('search_word_stem_idx', ['communityId', 'configuration', 'stem'])
@Index('search_word_near_idx', { synchronize: false })
export class SearchWordEntity extends CommunityRow {
  /** Text search configuration of the space it was used in. */
  @PrimaryColumn({ type: 'text' })
  configuration!: string;

  /** Folded; a gram of an unspaced script is one too, and the empty word stands for all entries. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  word!: string;

  /** Null for grams, empty for words that say nothing, such as "the". */
  @Column({ type: 'text', nullable: true })
  stem!: string | null;

  /** About how many entries have it. */
  @Column({ type: 'integer' })
  entries!: number;
}

/** By which rules a community's entries were made; without a row, or with an older one, they are made anew. */
@Entity('search_index')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
export class SearchIndexEntity extends CommunityRow {
  @Column({ type: 'integer' })
  version!: number;
}
