import type { ImageMark } from '@rapport/shared/images';

/** What came of sending a file: the image, or why not, in words of the server when it had any. */
export type Sent =
  | { ok: true; image: Omit<ImageMark, 'alt'> }
  | { ok: false; cancelled: boolean; message: string | null; retryAfter: number | null; canRetry: boolean };

interface Failure {
  errors?: { message?: string; extensions?: { code?: string; retryAfter?: number } }[];
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Sends one file. By XMLHttpRequest, because `fetch` cannot say how much of a body has gone out.
 *
 * @param onProgress told the share that has gone out, from 0 to 1.
 */
export function sendImage(
  body: Blob,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (more: Partial<Extract<Sent, { ok: false }>> = {}) =>
      resolve({ ok: false, cancelled: false, message: null, retryAfter: null, canRetry: true, ...more });
    request.open('POST', '/api/images');
    request.setRequestHeader(
      'content-type',
      body.type.startsWith('image/') ? body.type : 'application/octet-stream',
    );
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => {
      const answer = read(request.responseText);
      if (request.status === 201) return resolve({ ok: true, image: answer as Omit<ImageMark, 'alt'> });
      const error = (answer as Failure | null)?.errors?.[0];
      const isBusy = error?.extensions?.code === 'BUSY';
      return fail({
        message: error?.message ?? null,
        // What a file is does not change by sending it again; a line, a limit and a server that is away do.
        canRetry: ![400, 413, 415, 422].includes(request.status),
        retryAfter: isBusy ? (error.extensions?.retryAfter ?? null) : null,
      });
    };
    request.onerror = () => fail();
    request.onabort = () => fail({ cancelled: true });
    if (signal.aborted) return fail({ cancelled: true });
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
