import { ImageRefusal } from './image.refusal.js';

/**
 * One at a time, with a short queue. Opening an image takes memory and most of a processor; files that wait or are
 * still arriving take memory too.
 */
export class Turns {
  private taken: string[] = [];
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param most how many may be under way, the one that works included.
   * @param mostOfOne how many of them may be one member's, so that nobody slow keeps everybody out.
   */
  constructor(
    private readonly most: number,
    private readonly mostOfOne: number,
  ) {}

  /**
   * Takes a place, before the file is read.
   *
   * @returns what gives the place back; calling it twice does nothing more.
   * @throws ImageRefusal BUSY when there is no place.
   */
  enter(memberId: string): () => void {
    const own = this.taken.filter((id) => id === memberId).length;
    if (this.taken.length >= this.most || own >= this.mostOfOne) {
      throw new ImageRefusal('BUSY');
    }
    this.taken.push(memberId);
    let inside = true;
    return () => {
      if (inside) {
        this.taken.splice(this.taken.indexOf(memberId), 1);
      }
      inside = false;
    };
  }

  /** Works when everything that came earlier is done. */
  async work<Result>(job: () => Promise<Result>): Promise<Result> {
    const before = this.last;
    const mine = (async () => {
      await before.catch(() => undefined);
      return job();
    })();
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
