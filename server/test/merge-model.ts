import { IMPORTANCES, type Importance } from '@rapport/shared/vocabulary';
import { ReadersModel, type ReaderAct } from './merge-readers-model.js';

/** One thing that somebody does in a history; people and ideas by their place, merges by theirs among all made. */
export type Act =
  | { do: 'support'; who: number; idea: number; importance: Importance; reason: string | null }
  | { do: 'withdraw' | 'keep'; who: number; idea: number }
  | { do: 'revise'; idea: number; material: boolean }
  | { do: 'merge'; idea: number; into: number }
  | { do: 'undo' | 'object'; merge: number }
  | ReaderAct;

/** Who supported what before anything else happened, idea by idea and person by person, and then the acts. */
export interface History {
  before: (Pick<ModelVote, 'importance' | 'reason'> | null)[];
  acts: Act[];
}

export interface ModelVote {
  importance: Importance;
  reason: string | null;
  revision: number;
  /** The place in the history when it was first given. */
  since: number;
}

interface ModelMerge {
  source: number;
  target: number;
  at: number;
  undone: boolean;
  objected: boolean;
}

/** The days of an objection, one act a day. */
const OBJECTION_ACTS = 14;

/**
 * What merging means, with nothing united and nothing to undo: each person's own last word to each idea, and which
 * merges brought them support of another idea since. What stands is reckoned from that whenever somebody asks.
 */
export class MergeModel {
  readonly merges: ModelMerge[] = [];
  readonly readers = new ReadersModel(this.merges);
  readonly revisions: number[];
  readonly material: number[];
  private readonly own = new Map<string, ModelVote>();
  private readonly brought = new Map<string, { merge: ModelMerge; revision: number }[]>();

  constructor(ideas: number, before: History['before']) {
    this.revisions = Array.from({ length: ideas }, () => 1);
    this.material = [...this.revisions];
    before.forEach((vote, place) => {
      const key = `${Math.floor(place / PEOPLE)} ${place % PEOPLE}`;
      if (vote) this.own.set(key, { ...vote, revision: 1, since: 0 - place });
    });
  }

  isMerged(idea: number): boolean {
    return this.merges.some(({ source, undone }) => source === idea && !undone);
  }

  /** The support of one person for one idea that stands, or null. */
  vote(idea: number, who: number): ModelVote | null {
    const own = this.own.get(`${idea} ${who}`) ?? null;
    const parts = (this.brought.get(`${idea} ${who}`) ?? []).flatMap(({ merge, revision }) => {
      const vote = merge.undone ? null : this.vote(merge.source, who);
      return vote ? [{ ...vote, revision }] : [];
    });
    if (parts.length === 0) return own;
    const all = own ? [own, ...parts] : parts;
    return {
      importance: IMPORTANCES[Math.max(...all.map((vote) => IMPORTANCES.indexOf(vote.importance)))]!,
      reason: all.find(({ reason }) => reason !== null)?.reason ?? null,
      revision: Math.max(...parts.map(({ revision }) => revision)),
      since: Math.min(...all.map(({ since }) => since)),
    };
  }

  /** Does one thing. @returns whether it is allowed. */
  act(act: Act, now: number): boolean {
    switch (act.do) {
      case 'support': {
        if (this.isMerged(act.idea)) return false;
        const since = this.vote(act.idea, act.who)?.since ?? now;
        const { importance, reason } = act;
        this.say(act, { importance, reason, since, revision: this.revisions[act.idea]! });
        return true;
      }
      case 'withdraw':
        if (this.isMerged(act.idea)) return false;
        if (this.vote(act.idea, act.who)) this.say(act, null);
        return true;
      case 'keep': {
        const vote = this.vote(act.idea, act.who);
        if (this.isMerged(act.idea) || !vote) return false;
        this.say(act, { ...vote, revision: Math.max(vote.revision, this.revisions[act.idea]!) });
        return true;
      }
      case 'revise':
        return this.revise(act.idea, act.material);
      case 'merge':
        return this.merge(act.idea, act.into, now);
      case 'undo':
      case 'object':
        return this.change(act, now);
      default:
        return !this.isMerged(act.idea) && this.readers.act(act);
    }
  }

  private chainFrom(idea: number): ModelMerge[] {
    const merge = this.merges.find(({ source, undone }) => source === idea && !undone);
    return merge ? [merge, ...this.chainFrom(merge.target)] : [];
  }

  private say({ idea, who }: { idea: number; who: number }, vote: ModelVote | null): void {
    this.brought.delete(`${idea} ${who}`);
    if (vote) this.own.set(`${idea} ${who}`, vote);
    else this.own.delete(`${idea} ${who}`);
  }

  /** The author, person 0, writes it, and so supports the new words if they supported the old. */
  private revise(idea: number, material: boolean): boolean {
    if (this.isMerged(idea)) return false;
    const revision = ++this.revisions[idea]!;
    if (material) {
      this.material[idea] = revision;
      const own = this.own.get(`${idea} 0`);
      if (own) own.revision = revision;
      this.brought.get(`${idea} 0`)?.forEach((part) => (part.revision = revision));
    }
    return true;
  }

  private merge(source: number, target: number, at: number): boolean {
    if (source === target || this.isMerged(source) || this.isMerged(target)) return false;
    const merge = { source, target, at, undone: false, objected: false };
    for (let who = 0; who < PEOPLE; who += 1) {
      if (this.vote(source, who)) {
        const part = { merge, revision: this.revisions[target]! };
        const key = `${target} ${who}`;
        this.brought.set(key, [...(this.brought.get(key) ?? []), part]);
      }
    }
    this.readers.merged(merge);
    this.merges.push(merge);
    return true;
  }

  private change(act: { do: 'undo' | 'object'; merge: number }, now: number): boolean {
    const merge = this.merges[act.merge];
    if (!merge || merge.undone) return false;
    if (act.do === 'undo') {
      merge.undone = true;
      this.readers.undone(merge, this.chainFrom(merge.target));
      return true;
    }
    if (merge.objected || now - merge.at >= OBJECTION_ACTS) return false;
    merge.objected = true;
    return true;
  }
}

/** Four customers, of whom the first wrote all ideas, and one of the team, who merges. */
export const PEOPLE = 5;
