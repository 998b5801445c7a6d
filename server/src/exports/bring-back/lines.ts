import { ExportProblem } from '../export.problem.js';
import { openPart } from './folder.js';

/** The longest row, a draft, has less than a tenth of it. */
const LINE_MOST = 1_000_000;
const NEWLINE = 10;

/**
 * The lines of a file, each with its number from 1, a piece of the file in memory at a time.
 *
 * @throws ExportProblem naming the line that is too long or not UTF-8.
 */
export async function* linesOf(
  folder: string,
  name: string,
): AsyncGenerator<{ number: number; text: string }> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const handle = await openPart(folder, name);
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const whole = (): { number: number; text: string } => {
    try {
      return { number, text: decoder.decode(Buffer.concat(parts)) };
    } catch {
      throw new ExportProblem(`${name}, line ${number}: this is not UTF-8.`);
    } finally {
      parts = [];
      length = 0;
    }
  };
  const keep = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
    if (length > LINE_MOST) {
      throw new ExportProblem(`${name}, line ${number + 1}: longer than any row can be.`);
    }
  };
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
        keep(chunk.subarray(from, end));
        from = end + 1;
        number += 1;
        yield whole();
      }
      keep(chunk.subarray(from));
    }
    if (length > 0) {
      number += 1;
      yield whole();
    }
  } finally {
    await handle.close();
  }
}
