import { IDEA_LINK_KINDS, type IdeaLinkKind } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';

/** One idea names another that it belongs with, across spaces (practice 4.13). */
@Entity('idea_link')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => IdeaEntity, ['communityId', 'otherId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'byId'], ['communityId', 'id'])
@Check('idea_link_kind_check', oneOf('kind', IDEA_LINK_KINDS))
@Check('idea_link_two_ideas_check', 'idea_id <> other_id')
@Index('idea_link_once_key', ['communityId', 'ideaId', 'otherId', 'kind'], { unique: true })
@Index('idea_link_other_idx', ['communityId', 'otherId', 'kind'])
export class IdeaLinkEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'uuid' })
  otherId!: string;

  @Column({ type: 'text' })
  kind!: IdeaLinkKind;

  @Column({ type: 'uuid' })
  byId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
