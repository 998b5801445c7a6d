import type { SignUpMode } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { CommunityRow } from '../platform/row.js';

/** Whose place this is. */
@Entity('community')
@Check('community_follow_up_days_check', 'follow_up_days between 1 and 365')
export class CommunityEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  tagline!: string;

  @Column({ type: 'text', nullable: true })
  mark!: string | null;

  @Column({ type: 'text', nullable: true })
  accent!: string | null;

  @Column({ type: 'text' })
  language!: string;

  /** IANA name; calendar days of cadence and reviews are counted there. */
  @Column({ type: 'text' })
  timeZone!: string;

  @Column({ type: 'text' })
  signUpMode!: SignUpMode;

  @Column({ type: 'text', array: true })
  signUpDomains!: string[];

  @Column({ type: 'text', nullable: true })
  termsUrl!: string | null;

  @Column({ type: 'text', nullable: true })
  privacyUrl!: string | null;

  @Column({ type: 'text', nullable: true })
  imprintUrl!: string | null;

  /** ISO days of the week on which the team works, 1 is Monday. */
  @Column({ type: 'smallint', array: true, default: [1, 2, 3, 4, 5] })
  workingDays!: number[];

  /** Days after something was shipped and told, on which people are asked whether it helped. */
  @Column({ type: 'integer', default: 30 })
  followUpDays!: number;

  /** Filled with the demo people, who can be signed in as by one click. */
  @Column({ type: 'boolean' })
  demo!: boolean;

  /** When the first admin named it; null until then. */
  @Column({ type: 'timestamptz', nullable: true })
  setUpAt!: Date | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** The next number of ideas or conversations. A row of its own, so that taking a number locks nothing else. */
@Entity('number_counter')
export class NumberCounterEntity extends CommunityRow {
  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @Column({ type: 'integer' })
  next!: number;
}
