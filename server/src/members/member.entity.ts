import { LEAVING_CHOICES, type LeavingChoice } from '@rapport/shared/remembering';
import {
  ROLES,
  type MailChoice,
  type MailPace,
  type NoticeTopic,
  type Role,
} from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CommunityEntity } from '../communities/community.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';

export interface StoredPreferences {
  mailReplies: MailChoice;
  mailMentions: MailChoice;
  mailAnswers: MailChoice;
  mailComments: MailChoice;
  mailTogether: MailChoice;
  mailDuties: MailChoice;
  mailPace: MailPace;
  /** Whether mail comes about decisions only. */
  onlyDecisions: boolean;
  /** Times of day such as 22:00 between which no notice comes by mail; both or neither. */
  quietFrom: string | null;
  quietUntil: string | null;
  /** IANA name; null for the community's. */
  timeZone: string | null;
  /** Hour of the day at which a digest comes, 0 to 23. */
  digestHour: number;
  /** Day on which a weekly one comes, 1 for Monday to 7 for Sunday. */
  digestDay: number;
  /** What is kept out of the inbox too. */
  mutedTopics: NoticeTopic[];
  keyboardShortcuts: boolean;
  /** Whether forms begin with what they wrote on their card (practice 4.11). */
  fillFromCard: boolean;
}

/** A person in a community; one identity for life, whatever the employer (practice 4.1). */
@Entity('member')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
@Check('member_role_check', oneOf('role', ROLES))
@Check('member_left_as_check', oneOf('left_as', LEAVING_CHOICES))
@Index('member_return_key', ['communityId', 'returnKey'], { unique: true })
@Index('member_user_key', ['communityId', 'userId'], { unique: true })
@Index('member_email_key', ['communityId', 'email'], { unique: true })
// On lower(name), which a decorator cannot say: order of the list of members, made by its migration.
@Index('member_name_idx', { synchronize: false })
// Trigrams of name and address, for whoever is looked for by a part of them.
@Index('member_words_idx', { synchronize: false })
// Trigrams of the folded name, for search.
@Index('member_search_idx', { synchronize: false })
// Characters of the folded name, where it has letters that trigrams are too long for.
@Index('member_characters_idx', { synchronize: false })
export class MemberEntity extends IdentifiedRow {
  /** The sign-in identity; null for a person who has never signed in, such as one an idea was posted for. */
  @Column({ type: 'text', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  name!: string;

  /** Lower case; null when not known. Never shown to other members. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'text', nullable: true })
  about!: string | null;

  @Column({ type: 'jsonb' })
  preferences!: StoredPreferences;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  leftAt!: Date | null;

  /** What they chose for their words when they left; null while they are here, and for who left before there was a choice. */
  @Column({ type: 'text', nullable: true, default: null })
  leftAs?: LeavingChoice | null;

  /** A keyed hash of the address by which who left without a trace is known again; null for everybody else. */
  @Column({ type: 'text', nullable: true, default: null })
  returnKey?: string | null;

  /** When an import brought them; null for whoever came by themselves. */
  @Column({ type: 'timestamptz', nullable: true })
  importedAt!: Date | null;
}

/** What a member has chosen; a choice that came later than the row has its default. */
export function completePreferences(stored: Partial<StoredPreferences>): StoredPreferences {
  return { ...DEFAULT_PREFERENCES, ...stored };
}

export const DEFAULT_PREFERENCES: StoredPreferences = {
  mailReplies: 'ALWAYS',
  mailMentions: 'ALWAYS',
  mailAnswers: 'ALWAYS',
  mailComments: 'NEVER',
  mailTogether: 'ALWAYS',
  mailDuties: 'ALWAYS',
  mailPace: 'DAILY',
  onlyDecisions: false,
  quietFrom: null,
  quietUntil: null,
  timeZone: null,
  digestHour: 8,
  digestDay: 1,
  mutedTopics: [],
  keyboardShortcuts: true,
  fillFromCard: false,
};
