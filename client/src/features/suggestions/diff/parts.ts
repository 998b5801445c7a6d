/** A stretch of text that two texts share, or that only one of them has. */
export interface Part {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Joins stretches of the same kind, and says what was taken out before what was put in. */
export class Parts {
  readonly all: Part[] = [];
  private removed = '';
  private added = '';

  add(kind: Part['kind'], text: string): void {
    if (!text) return;
    if (kind === 'removed') this.removed += text;
    else if (kind === 'added') this.added += text;
    else {
      this.end();
      this.push('same', text);
    }
  }

  end(): Part[] {
    const { removed, added } = this;
    // A space that both begin with is not part of the change.
    const space = /^\s+/.exec(removed)?.[0];
    const shared = space && added.startsWith(space) ? space : '';
    this.push('same', shared);
    this.push('removed', removed.slice(shared.length));
    this.push('added', added.slice(shared.length));
    this.removed = this.added = '';
    return this.all;
  }

  private push(kind: Part['kind'], text: string): void {
    const last = this.all.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) this.all.push({ kind, text });
  }
}
