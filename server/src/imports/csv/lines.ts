import { isUtf8 } from 'node:buffer';

const LINE_FEED = 0x0a;

/** Where the lines of a file begin, so that a place in it can be told to a person. */
export class Lines {
  /** Place of the first byte of each line. */
  private readonly starts: number[] = [0];

  constructor(private readonly bytes: Buffer) {
    for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
      this.starts.push(at + 1);
    }
  }

  /** The line that holds a byte, from 1. */
  at(place: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  /** Place of the first byte of a line; the end of the file when there is no such line. */
  startOf(line: number): number {
    return this.starts[line - 1] ?? this.bytes.length;
  }

  /** The line of the first record at or after a place: empty lines are passed over. */
  firstOfRecord(place: number): number {
    let at = place;
    while (this.bytes[at] === LINE_FEED || this.bytes[at] === 0x0d) {
      at += 1;
    }
    return this.at(at);
  }

  /** The lines, in order, that are not valid UTF-8. */
  notUtf8(): number[] {
    if (isUtf8(this.bytes)) {
      return [];
    }
    return this.starts.flatMap((start, place) =>
      isUtf8(this.bytes.subarray(start, this.startOf(place + 2))) ? [] : [place + 1],
    );
  }

  /** Whether one of the given lines, which are in order, lies between two lines, both included. */
  anyBetween(given: readonly number[], first: number, last: number): boolean {
    return given.some((line) => line >= first && line <= last);
  }
}
