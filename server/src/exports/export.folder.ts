import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ExportProblem, fileProblem } from './export.problem.js';

/** What the manifest says of one file. */
export interface FileFacts {
  name: string;
  rows: number;
  bytes: number;
  sha256: string;
}

const UNFINISHED = '.unfinished-';
const BUFFER_BYTES = 512 * 1024;

/** A folder that gets its name when everything is in it; until then it lies beside, under another. */
export class ExportFolder {
  private constructor(
    private readonly path: string,
    private readonly unfinished: string,
    /** Folders of earlier exports that were cut off; they hold addresses and should not lie about. */
    readonly leftovers: readonly string[],
  ) {}

  /** @throws ExportProblem when something is there already, or nothing can be written there. */
  static async open(path: string): Promise<ExportFolder> {
    const whole = resolve(path);
    try {
      const inside = await readdir(whole).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      if (inside.length > 0) {
        throw new ExportProblem(`${path} is not empty; name a folder that is, or one that is not there yet.`);
      }
      await mkdir(dirname(whole), { recursive: true });
      const beside = await readdir(dirname(whole));
      const leftovers = beside
        .filter((name) => name.startsWith(basename(whole) + UNFINISHED))
        .map((name) => join(dirname(whole), name));
      // Made for nobody else's eyes: addresses of members will be in it.
      const unfinished = await mkdtemp(whole + UNFINISHED);
      await mkdir(join(unfinished, 'data'), { mode: 0o700 });
      await mkdir(join(unfinished, 'csv'), { mode: 0o700 });
      await mkdir(join(unfinished, 'images'), { mode: 0o700 });
      return new ExportFolder(whole, unfinished, leftovers);
    } catch (error) {
      throw fileProblem(error, path);
    }
  }

  /** Writes one file. `write` is given a function that takes text and says when there is room for more. */
  async file(
    name: string,
    write: (add: (text: string) => Promise<void>) => Promise<number>,
  ): Promise<FileFacts> {
    const path = join(this.unfinished, name);
    const hash = createHash('sha256');
    let bytes = 0;
    let handle: FileHandle | null = null;
    try {
      const file = (handle = await open(path, 'wx', 0o600));
      // One buffer for the whole file: a new one for each piece would lie about until it is collected.
      const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
      let filled = 0;
      const put = async (chunk: Buffer): Promise<void> => {
        hash.update(chunk);
        bytes += chunk.length;
        await file.writeFile(chunk);
      };
      const flush = async (): Promise<void> => {
        await put(buffer.subarray(0, filled));
        filled = 0;
      };
      const rows = await write(async (text) => {
        const length = Buffer.byteLength(text);
        if (filled + length > BUFFER_BYTES) await flush();
        if (length > BUFFER_BYTES) await put(Buffer.from(text));
        else filled += buffer.write(text, filled);
      });
      await flush();
      await file.sync();
      return { name, rows, bytes, sha256: hash.digest('hex') };
    } catch (error) {
      throw fileProblem(error, join(this.path, name));
    } finally {
      await handle?.close();
    }
  }

  /** Writes a file that is no text. */
  async bytes(name: string, content: Buffer): Promise<void> {
    let handle: FileHandle | null = null;
    try {
      handle = await open(join(this.unfinished, name), 'wx', 0o600);
      await handle.writeFile(content);
      await handle.sync();
    } catch (error) {
      throw fileProblem(error, join(this.path, name));
    } finally {
      await handle?.close();
    }
  }

  /** Gives the folder its name. An empty folder of that name gives way. */
  async finish(): Promise<void> {
    try {
      for (const part of ['data', 'csv', 'images', '.']) {
        await flushFolder(join(this.unfinished, part));
      }
      await rename(this.unfinished, this.path);
      await flushFolder(dirname(this.path));
    } catch (error) {
      throw fileProblem(error, this.path);
    }
  }

  /** Takes away what was written, after something went wrong. */
  async discard(): Promise<void> {
    await rm(this.unfinished, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A name is on the disk only when its folder is. */
async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
