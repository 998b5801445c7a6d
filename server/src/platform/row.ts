import { PrimaryColumn } from 'typeorm';

/** Every row belongs to one community, and its id is part of every key. */
export abstract class CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  communityId!: string;
}

/** A row with an id of its own, a UUIDv7. */
export abstract class IdentifiedRow extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;
}
