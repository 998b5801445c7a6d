/** An idea as a simple reference keeps it. */
export interface ModelIdea {
  title: string;
  author: string;
  category: string;
  answers: number;
  /** Number of the release that told of it last. */
  outcome: number | null;
  followers: Set<string>;
  /** Who stopped following on purpose. */
  stopped: Set<string>;
}

export interface ModelPromise {
  idea: ModelIdea;
  firstDueOn: string;
  state: 'OPEN' | 'KEPT' | 'KEPT_LATE';
}

export interface ModelIrritant {
  fixed: boolean;
}

/** What somebody wants to tell of, by places in the lists of the model. */
export interface Wanted {
  kind: 'RELEASE' | 'SMALL_WIN';
  ideas: number[];
  promises: number[];
  irritants: number[];
}

/** Ideas, promises, irritants and outcomes told in plain words; what the server does must come to the same. */
export class OutcomeModel {
  readonly ideas: ModelIdea[] = [];
  readonly promises: ModelPromise[] = [];
  readonly irritants: ModelIrritant[] = [];
  readonly told = new Map<string, number>();
  releases = 0;
  smallWins = 0;

  /** Fields that speak against it, in the order of the server's answer; empty when it is told. */
  publish(wanted: Wanted, today: string): string[] {
    const refused = this.againstThings(wanted);
    if (refused.length > 0) return refused;
    const kept = this.againstPromises(wanted);
    if (kept.length > 0) return kept;
    const ideas = wanted.ideas.map((at) => this.ideas[at] as ModelIdea);
    const release = wanted.kind === 'RELEASE';
    const number = this.releases + this.smallWins + 1;
    if (release) this.releases += 1;
    else this.smallWins += 1;
    for (const idea of release ? ideas : []) {
      idea.category = 'SHIPPED';
      idea.answers += 1;
      idea.outcome = number;
    }
    for (const at of wanted.irritants) (this.irritants[at] as ModelIrritant).fixed = true;
    for (const at of wanted.promises) {
      const promise = this.promises[at] as ModelPromise;
      promise.state = today <= promise.firstDueOn ? 'KEPT' : 'KEPT_LATE';
    }
    const people = new Set(ideas.flatMap((idea) => this.concerned(idea, release)));
    for (const name of people) this.told.set(name, (this.told.get(name) ?? 0) + 1);
    return [];
  }

  private againstThings({ kind, ideas, irritants }: Wanted): string[] {
    const fields: string[] = [];
    ideas.forEach((at, place) => {
      const idea = this.ideas[at] as ModelIdea;
      if (ideas.indexOf(at) < place && !this.isTold(kind, idea)) fields.push(`ideas.${place}.ideaId TAKEN`);
      else if (this.isTold(kind, idea)) fields.push(`ideas.${place}.ideaId INVALID`);
    });
    if (kind === 'SMALL_WIN') return irritants.length > 0 ? [...fields, 'irritantIds INVALID'] : fields;
    irritants.forEach((at, place) => {
      if (this.irritants[at]?.fixed) fields.push(`irritantIds.${place} INVALID`);
    });
    return fields;
  }

  private isTold(kind: Wanted['kind'], idea: ModelIdea): boolean {
    return kind === 'RELEASE' && idea.category === 'SHIPPED' && idea.outcome !== null;
  }

  private againstPromises({ promises }: Wanted): string[] {
    return promises.flatMap((at, place) =>
      this.promises[at]?.state === 'OPEN' ? [] : [`keepsPromiseIds.${place} INVALID`],
    );
  }

  private concerned({ author, followers, stopped }: ModelIdea, release: boolean): string[] {
    const all = release ? [author, ...followers] : [author];
    return all.filter((name) => !stopped.has(name));
  }
}
