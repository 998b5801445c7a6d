import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When one schedule last ran and runs next, and which worker has it in hand. Of the installation, not a community. */
@Entity('schedule_run')
export class ScheduleRunRow {
  @PrimaryColumn({ type: 'text' })
  name!: string;

  /** By the clock of the services. Moves on only when a run has ended, so what was cut off is still due. */
  @Column({ type: 'timestamptz' })
  nextDueAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  lastStartedAt!: Date | null;

  /** When the last run ended, well or not. */
  @Column({ type: 'timestamptz', nullable: true })
  lastFinishedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  lastSucceededAt!: Date | null;

  /** Why the last run failed; null after one that ended well. */
  @Column({ type: 'text', nullable: true })
  lastError!: string | null;

  /** Runs that failed since one ended well. */
  @Column({ type: 'integer', default: 0 })
  failures!: number;

  @Column({ type: 'uuid', nullable: true })
  claimedBy!: string | null;

  /** By the clock of the database, which all workers share. */
  @Column({ type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;
}

/** What workers say about one pump, every quarter of a minute. */
@Entity('pump_run')
export class PumpRunRow {
  @PrimaryColumn({ type: 'text' })
  name!: string;

  /** The last look of any worker that ended well. */
  @Column({ type: 'timestamptz', nullable: true })
  lastLookedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  lastError!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  lastErrorAt!: Date | null;
}
