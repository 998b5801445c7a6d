/** Why an export or an import did not happen, in one line for the person at the terminal. Nothing has changed. */
export class ExportProblem extends Error {}

/** What the machine said about a file or a folder, in plain words. */
export function fileProblem(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = {
    ENOSPC: 'The disk is full',
    EDQUOT: 'The disk is full',
    EACCES: 'You may not write there',
    EPERM: 'You may not write there',
    EROFS: 'The disk can only be read',
    ENOENT: 'There is no such file or folder',
    ENOTDIR: 'A part of it is not a folder',
    ELOOP: 'It is a link, and links are not followed',
    EFBIG: 'The file is too large for this disk',
    EIO: 'The disk reports an error',
  }[code];
  return sentence ? new ExportProblem(`${path}: ${sentence}.`) : error;
}
