import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { FORMAT, MANIFEST, manifestShape, type Manifest } from '../export.manifest.js';
import { ExportProblem, fileProblem } from '../export.problem.js';
import { filesOf } from './formats.js';

const MANIFEST_MOST = 1_000_000;

/** Opens a file of an export for reading: an ordinary file, and not what a link points at. */
export async function openPart(folder: string, name: string): Promise<FileHandle> {
  try {
    const handle = await open(
      join(folder, name),
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    if ((await handle.stat()).isFile()) {
      return handle;
    }
    await handle.close();
    throw new ExportProblem(`${name} is not an ordinary file.`);
  } catch (error) {
    throw fileProblem(error, name);
  }
}

/**
 * What an export says it is, after every file that will be read was found to be what was written.
 *
 * @throws ExportProblem when it is no export, newer than this Rapport, or a file is missing or was changed.
 */
export async function checkedManifest(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const data = await lstat(join(folder, 'data')).catch((error: unknown) => {
    throw fileProblem(error, 'data');
  });
  if (!data.isDirectory()) {
    throw new ExportProblem('data is not a folder.');
  }
  const known = new Set(filesOf(manifest.format));
  const listed = new Set<string>();
  for (const file of manifest.files.filter(({ name }) => !/^csv\/[a-z-]+\.csv$/.test(name))) {
    // Only names that the code knows are ever opened, whatever the manifest says.
    if (!known.has(file.name) || listed.has(file.name)) {
      throw new ExportProblem(`${MANIFEST}: "${file.name.slice(0, 80)}" is not a file of an export.`);
    }
    listed.add(file.name);
    await checkSum(folder, file);
  }
  const missing = [...known].find((name) => !listed.has(name));
  if (missing) {
    throw new ExportProblem(`${MANIFEST}: ${missing} is not in the list; the export is not whole.`);
  }
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const handle = await openPart(folder, MANIFEST);
  try {
    if ((await handle.stat()).size > MANIFEST_MOST) {
      throw new ExportProblem(`${MANIFEST} is too long for a manifest.`);
    }
    const found: unknown = JSON.parse(await handle.readFile('utf8'));
    const format = (found as { format?: unknown } | null)?.format;
    if (typeof format === 'number' && format > FORMAT) {
      throw new ExportProblem(
        `${MANIFEST}: this export has format ${format} and was written by a newer Rapport; this one reads up to ${FORMAT}.`,
      );
    }
    const parsed = manifestShape.safeParse(found);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new ExportProblem(`${MANIFEST}: ${issue?.path.join('.') || 'it'}: ${issue?.message}`);
    }
    return parsed.data;
  } catch (error) {
    throw error instanceof SyntaxError ? new ExportProblem(`${MANIFEST} is not JSON.`) : error;
  } finally {
    await handle.close();
  }
}

async function checkSum(folder: string, { name, bytes, sha256 }: Manifest['files'][number]): Promise<void> {
  const handle = await openPart(folder, name);
  try {
    const { size } = await handle.stat();
    if (size !== bytes) {
      throw new ExportProblem(`${name} has ${size} bytes instead of ${bytes}: it was changed or cut off.`);
    }
    const hash = createHash('sha256');
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      hash.update(chunk as Buffer);
    }
    if (hash.digest('hex') !== sha256) {
      throw new ExportProblem(`${name} is not what was exported: its checksum differs.`);
    }
  } finally {
    await handle.close();
  }
}
