import type { Random } from './random.ts';

const MOST = 40;

/** Ids and the like that exist: what answers told, to be asked about next. */
export class Ids {
  private readonly known = new Map<string, string[]>();

  /** Remembers one under the kind of thing it names, for example `Idea`, `slug`, `cursor`. */
  learn(kind: string, value: string): void {
    const present = this.known.get(kind) ?? [];
    if (present.includes(value)) return;
    present.push(value);
    // The first few are those that the seeded place began with; the newest push out the middle.
    if (present.length > MOST) present.splice(MOST / 2, 1);
    this.known.set(kind, present);
  }

  /** Walks an answer that asked for `__typename` beside ids. */
  learnFrom(answer: unknown): void {
    if (Array.isArray(answer)) return void answer.forEach((part) => this.learnFrom(part));
    if (typeof answer !== 'object' || answer === null) return;
    const { __typename: kind } = answer as { __typename?: unknown };
    for (const [name, value] of Object.entries(answer)) {
      const plain = name.replace(/^a\d+_/, '');
      if (typeof value === 'string' && value.length < 300) {
        if (plain === 'id' && typeof kind === 'string') this.learn(kind, value);
        else if (plain === 'slug') this.learn('slug', value);
        else if (/cursor$/i.test(plain)) this.learn('cursor', value);
      } else {
        this.learnFrom(value);
      }
    }
  }

  /** One of the kind that an argument's name asks for, mostly; `ideaId` wants an `Idea`. */
  for(name: string, random: Random): string {
    const wanted = name.replace(/Ids?$/, '').toLowerCase();
    const kinds = [...this.known.keys()];
    const kind =
      kinds.find((one) => one.toLowerCase() === wanted) ??
      kinds.find((one) => wanted.includes(one.toLowerCase()));
    const present = kind && !random.once(5) ? this.known.get(kind) : undefined;
    return present ? random.pick(present) : this.any(random);
  }

  any(random: Random): string {
    const all = [...this.known.entries()]
      .filter(([kind]) => !/^(slug|cursor)$/.test(kind))
      .flatMap(([, values]) => values);
    return all.length > 0 ? random.pick(all) : '00000000-0000-7000-8000-000000000000';
  }
}
