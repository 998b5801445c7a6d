import { setTimeout as pause } from 'node:timers/promises';
import { again, newAct, send } from './acts.ts';
import type { Caller } from './api.ts';
import type { Act, Entry, Ledger } from './ledger.ts';
import { randomFrom, seedOf } from './random.ts';

/** Where the clients of one fault write. */
export interface Place {
  site: string;
  space: { id: string; slug: string; stageId: string };
  staff: Caller[];
  customers: Caller[];
  ledger: Ledger;
  seed: number;
}

interface KnownIdea {
  id: string;
  threadId: string;
  author: Caller;
  /** Members who support it or may support it; nobody is asked twice. */
  touchedBy: Set<string>;
  answered: boolean;
  /** Members who suggested an edit, each once: more than a few at a time are refused. */
  improvedBy: Set<string>;
}

interface KnownIrritant {
  id: string;
  reportedBy: Set<string>;
}

/** Clients that write unique things, one after the other each, until they are told to stop. */
export class Work {
  private stopping = false;
  private clients: Promise<void>[] = [];
  private readonly ideas: KnownIdea[] = [];
  private readonly irritants: KnownIrritant[] = [];
  private count = 0;

  private readonly place: Place;

  constructor(place: Place) {
    this.place = place;
  }

  start(): void {
    const { customers, staff, seed } = this.place;
    this.clients = [...staff, ...customers].map((caller, index) =>
      this.live(caller, randomFrom(seedOf(seed, caller.name)), index < staff.length),
    );
  }

  /** Resolves when every client has had the reply to its last write. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.clients);
  }

  private async live(caller: Caller, random: () => number, isStaff: boolean): Promise<void> {
    const { site, ledger } = this.place;
    while (!this.stopping) {
      const entry = await send(site, ledger, this.next(caller, random, isStaff));
      if (entry.outcome === 'unknown') {
        await pause(50 + random() * 200);
        // As a client would: half of them ask again at once, while the first try may still be under way.
        if (random() < 0.5) await this.askAgain(entry);
      }
      this.remember(entry);
      await pause(random() * 30);
    }
  }

  private async askAgain(entry: Entry): Promise<void> {
    const { site, ledger } = this.place;
    if ((await again(site, ledger, entry)) !== 'unknown') entry.wasUnknown = 'asked at once';
  }

  private remember({ kind, outcome, made, caller }: Entry): void {
    if (outcome !== 'ok' || !made) return;
    const own = (): Set<string> => new Set([caller.memberId]);
    if (kind === 'irritant') this.irritants.push({ id: made.id, reportedBy: own() });
    if (kind !== 'idea' || !made.thread) return;
    this.ideas.push({
      id: made.id,
      threadId: made.thread.id,
      author: caller,
      touchedBy: own(),
      answered: false,
      improvedBy: own(),
    });
  }

  /** What this client writes now: mostly comments and votes on ideas that are known to be there. */
  private next(caller: Caller, random: () => number, isStaff: boolean): Act {
    const { space } = this.place;
    this.count += 1;
    const words = `zq${this.place.seed}x${space.slug.replaceAll('-', '')}x${this.count}q`;
    const idea = this.ideas[Math.floor(random() * this.ideas.length)];
    const chance = random();
    const text = `${words} The stairs are steep.`;
    const spaceId = space.id;
    if (chance < 0.04) {
      const input = { spaceId, title: '', text };
      return newAct('idea', caller, random, { input, words, meant: false });
    }
    if (!idea || chance < 0.2)
      return newAct('idea', caller, random, { input: { spaceId, title: words, text }, words });
    if (chance < 0.28) {
      return newAct('conversation', caller, random, { input: { spaceId, title: words, text }, words });
    }
    if (chance < 0.33) {
      const input = { spaceId, title: words, situation: text };
      return newAct('irritant', caller, random, { input, words });
    }
    if (chance < 0.38) {
      const act = this.meToo(caller, random, words, text) ?? this.improve(idea, caller, random, words, text);
      return act ?? this.comment(idea, caller, random, words, text);
    }
    if (isStaff && !idea.answered && chance < 0.65) {
      idea.answered = true;
      const input = { ideaId: idea.id, stageId: space.stageId, text };
      return newAct('answer', caller, random, { input, words, ideaId: idea.id });
    }
    if (chance < 0.7)
      return this.vote(idea, caller, random) ?? this.comment(idea, caller, random, words, text);
    return this.comment(idea, caller, random, words, text);
  }

  private comment(idea: KnownIdea, caller: Caller, random: () => number, words: string, text: string): Act {
    return newAct('comment', caller, random, {
      input: { threadId: idea.threadId, text },
      words,
      ideaId: idea.id,
    });
  }

  /** An irritant hits this client too, if there is one they have not said so of. */
  private meToo(caller: Caller, random: () => number, words: string, situation: string): Act | null {
    const irritant = this.irritants.find(({ reportedBy }) => !reportedBy.has(caller.memberId));
    if (!irritant || random() < 0.4) return null;
    irritant.reportedBy.add(caller.memberId);
    const input = { irritantId: irritant.id, situation };
    return newAct('report', caller, random, { input, words, ideaId: irritant.id });
  }

  private improve(
    idea: KnownIdea,
    caller: Caller,
    random: () => number,
    words: string,
    text: string,
  ): Act | null {
    if (idea.improvedBy.has(caller.memberId)) return null;
    idea.improvedBy.add(caller.memberId);
    const why = `${words} They are steeper than that.`;
    const input = { ideaId: idea.id, fromRevision: 1, title: words, text, why };
    return newAct('suggestion', caller, random, { input, words, ideaId: idea.id });
  }

  private vote(idea: KnownIdea, caller: Caller, random: () => number): Act | null {
    const { entries } = this.place.ledger;
    // One of the votes that are known to stand is taken back now and then, once.
    if (random() < 0.25) {
      const mine = entries.filter((entry) => entry.caller === caller && entry.kind === 'support');
      const taken = new Set(
        entries
          .filter((entry) => entry.kind === 'withdrawal')
          .map((entry) => `${entry.caller.memberId} ${entry.ideaId}`),
      );
      const stands = mine.find(
        (entry) => entry.outcome === 'ok' && !taken.has(`${caller.memberId} ${entry.ideaId}`),
      );
      if (stands) {
        return newAct('withdrawal', caller, random, { input: stands.ideaId, ideaId: stands.ideaId });
      }
    }
    if (idea.touchedBy.has(caller.memberId)) return null;
    idea.touchedBy.add(caller.memberId);
    const input = { ideaId: idea.id, importance: 'MATTERS' };
    return newAct('support', caller, random, { input, ideaId: idea.id });
  }
}
