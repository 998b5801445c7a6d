/** Whole days from one YYYY-MM-DD to another. */
function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A promise as one would tell of it by hand: the reference that random histories are held against. */
export class ReferencePromise {
  due: string;
  dates: string[] = [];
  handOvers: string[] = [];
  /** Who was reminded, in order: the day and the names of one reminder in a line. */
  told: string[] = [];
  /** Why it counted as broken and on which day, in order. */
  broken: string[] = [];
  private ended: { how: 'KEPT' | 'KEPT_LATE' | 'DROPPED'; on: string } | null = null;
  private remindedBefore = false;
  /** Reminders since the day named last has passed, and who got one. */
  private steps = 0;
  private knows = new Set<string>();
  private everybodyKnows = false;
  /** The day on which a day was named last. */
  private namedOn: string;

  constructor(
    readonly id: string,
    public owner: string,
    readonly first: string,
    today: string,
  ) {
    this.due = first;
    this.namedOn = today;
  }

  get isOpen(): boolean {
    return this.ended === null;
  }

  standing(today: string): { state: string; daysLate: number } {
    const late = Math.max(0, days(this.first, this.ended?.on ?? today));
    return { state: this.ended?.how ?? (late > 0 ? 'LATE' : 'OPEN'), daysLate: late };
  }

  /** Each act answers whether it may be. */
  move(to: string, today: string): boolean {
    if (!this.isOpen || to < today || to === this.due) return false;
    this.dates.push(`${this.due} ${to}`);
    this.due = to;
    this.namedOn = today;
    this.remindedBefore = false;
    this.steps = 0;
    this.knows = new Set();
    this.everybodyKnows = false;
    return true;
  }

  handOver(to: string): boolean {
    if (!this.isOpen || to === this.owner) return false;
    this.owner = to;
    this.handOvers.push(to);
    this.everybodyKnows = false;
    return true;
  }

  end(how: 'KEPT' | 'DROPPED', today: string): boolean {
    if (!this.isOpen) return false;
    const inTime = today <= this.first;
    this.ended = { how: how === 'DROPPED' ? how : inTime ? 'KEPT' : 'KEPT_LATE', on: today };
    if (how === 'DROPPED') this.broken.push(`DROPPED ${today}`);
    return true;
  }

  runSchedules(today: string, cadence: number, defaultOwner: string, admins: string[]): void {
    if (!this.isOpen) return;
    const left = days(today, this.due);
    if (!this.remindedBefore && left >= 0 && left <= 3 && this.namedOn < today) {
      this.remindedBefore = true;
      this.told.push(`${today} ${this.owner}`);
    }
    while (!this.everybodyKnows && -left > this.steps * cadence) {
      this.steps += 1;
      const groups = [[this.owner], [defaultOwner], admins];
      const next = groups
        .map((group) => group.filter((one) => !this.knows.has(one)))
        .find((one) => one.length);
      if (next) {
        this.told.push(`${today} ${next.toSorted().join(' ')}`);
        next.forEach((one) => this.knows.add(one));
      }
      this.everybodyKnows = groups.flat().every((one) => this.knows.has(one));
    }
    if (this.broken.length === 0 && days(this.first, today) > 30) {
      this.broken.push(`LATE ${today}`);
    }
  }
}
