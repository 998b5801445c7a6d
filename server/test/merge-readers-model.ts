/** What somebody who does not vote does; readers and ideas by their place. */
export type ReaderAct =
  | { do: 'follow' | 'unfollow' | 'join' | 'leave'; reader: number; idea: number }
  | { do: 'comment'; reader: number; idea: number; reply: boolean };

/** One idea merged into another, as far as readers are concerned. */
interface Merge {
  source: number;
  target: number;
  undone: boolean;
}

interface Said {
  by: number;
  /** Where it belongs; it is shown where that goes on. */
  home: number;
  /** The comment it hangs on, by its place among all. */
  parent: number | null;
}

/** Two customers who follow, comment and write ideas with others, and never vote. */
export const READERS = 2;

/** What merging means for following, comments and co-authors: each person's own last word, and what merges brought. */
export class ReadersModel {
  readonly said: Said[] = [];
  private readonly follows = new Map<string, { own: 'on' | 'off' | null; by: Set<Merge> }>();
  private readonly writes = new Map<string, { own: 'on' | 'off' | null; by: Set<Merge> }>();

  constructor(private readonly merges: readonly Merge[]) {}

  private static of(all: ReadersModel['follows'], idea: number, reader: number) {
    const key = `${idea} ${reader}`;
    const state = all.get(key) ?? { own: null, by: new Set() };
    all.set(key, state);
    return state;
  }

  isFollowing(idea: number, reader: number): boolean {
    const { own, by } = ReadersModel.of(this.follows, idea, reader);
    return own === 'on' || (own === null && by.size > 0);
  }

  isWriting(idea: number, reader: number): boolean {
    const { own, by } = ReadersModel.of(this.writes, idea, reader);
    const brought = [...by].some((merge) => !merge.undone && this.isWriting(merge.source, reader));
    return own === 'on' || (own === null && brought);
  }

  /** The idea that shows what belongs to another. */
  shownIn(idea: number): number {
    const merge = this.merges.find(({ source, undone }) => source === idea && !undone);
    return merge ? this.shownIn(merge.target) : idea;
  }

  /** The comment that a reply in an idea hangs on: the latest that hangs on none itself. */
  parentIn(idea: number): number | null {
    const place = this.said.findLastIndex(
      ({ home, parent }) => parent === null && this.shownIn(home) === idea,
    );
    return place === -1 ? null : place;
  }

  /** Does one thing to an idea that is not merged. @returns whether it is allowed. */
  act(act: ReaderAct): boolean {
    const { reader, idea } = act;
    const follow = ReadersModel.of(this.follows, idea, reader);
    const write = ReadersModel.of(this.writes, idea, reader);
    const followQuietly = (): void => {
      if (follow.by.size === 0) follow.own ??= 'on';
    };
    switch (act.do) {
      case 'follow':
        if (!this.isFollowing(idea, reader))
          this.follows.set(`${idea} ${reader}`, { own: 'on', by: new Set() });
        return true;
      case 'unfollow':
        if (this.isFollowing(idea, reader))
          this.follows.set(`${idea} ${reader}`, { own: 'off', by: new Set() });
        return true;
      case 'join':
        if (!this.isWriting(idea, reader)) {
          write.own = 'on';
          followQuietly();
        }
        return true;
      case 'leave':
        if (!this.isWriting(idea, reader)) return false;
        write.own = 'off';
        return true;
      case 'comment':
        this.said.push({ by: reader, home: idea, parent: act.reply ? this.parentIn(idea) : null });
        followQuietly();
        return true;
    }
  }

  /** Called before the merge stands. */
  merged(merge: Merge): void {
    for (let reader = 0; reader < READERS; reader += 1) {
      const isWriting = this.isWriting(merge.source, reader);
      const isComing = isWriting && !this.isWriting(merge.target, reader);
      if (this.isFollowing(merge.source, reader) || isComing) {
        const follow = ReadersModel.of(this.follows, merge.target, reader);
        if (follow.own === null) follow.by.add(merge);
      }
      if (isWriting) ReadersModel.of(this.writes, merge.target, reader).by.add(merge);
    }
  }

  /** Called when the merge stands no more; the chain is what stood from its target on. */
  undone(merge: Merge, chain: readonly Merge[]): void {
    for (const said of this.said) {
      const parent = said.parent === null ? null : this.said[said.parent]!;
      // What hangs on a comment goes with it, and belongs there from then on.
      if (parent && this.shownIn(parent.home) !== this.shownIn(said.home)) said.home = parent.home;
    }
    for (let reader = 0; reader < READERS; reader += 1) {
      for (const step of [merge, ...chain]) {
        const follow = ReadersModel.of(this.follows, step.target, reader);
        const was = this.isFollowing(step.target, reader);
        follow.by.delete(step);
        if (!was || this.isFollowing(step.target, reader)) break;
        if (this.said.some(({ by, home }) => by === reader && home === step.target)) {
          follow.own = 'on';
          break;
        }
      }
    }
  }

  /** How an idea stands for readers. */
  stateOf(idea: number): { follows: boolean[]; writes: boolean[]; said: number[][] } {
    const readers = Array.from({ length: READERS }, (_, reader) => reader);
    return {
      follows: readers.map((reader) => this.isFollowing(idea, reader)),
      writes: readers.map((reader) => this.isWriting(idea, reader)),
      said: this.said.flatMap(({ home }, place) => (this.shownIn(home) === idea ? [[place, home]] : [])),
    };
  }
}
