import { unavailable } from '../platform/errors.js';
import { drawCard, type Card } from './social-card.js';

const KEPT = 200;
/** Cards that may wait to be drawn; whoever asks for more is crawling, or means harm. */
const WAITING = 20;

/**
 * Cards by what they say, drawn one after the other: each costs as much as a dozen pages, and anybody may ask for the
 * card of any idea.
 */
export class SocialCards {
  private readonly drawn = new Map<string, Promise<Buffer>>();
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly draw: (card: Card) => Promise<Buffer> = drawCard) {}

  /** @throws UNAVAILABLE when too many are waiting already. */
  async of(card: Card): Promise<Buffer> {
    const key = JSON.stringify(card);
    const present = this.drawn.get(key);
    if (present) {
      return present;
    }
    if (this.waiting >= WAITING) {
      throw unavailable();
    }
    const drawing = this.inTurn(card);
    this.drawn.set(key, drawing);
    // A failure is not worth remembering.
    drawing.catch(() => this.drawn.delete(key));
    const oldest = this.drawn.size > KEPT && this.drawn.keys().next().value;
    if (oldest) {
      this.drawn.delete(oldest);
    }
    return drawing;
  }

  private async inTurn(card: Card): Promise<Buffer> {
    this.waiting += 1;
    const mine = this.last.then(() => this.draw(card));
    this.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }
}
