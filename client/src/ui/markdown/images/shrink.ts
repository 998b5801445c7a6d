import { IMAGE_SIDE_MAX } from '@rapport/shared/images';

/** Files below this are sent as they are. */
const SMALL = 1_000_000;
const QUALITY = 0.9;

/**
 * Makes a large photo small before it is sent, so that a phone on a slow line is done in seconds, and where it was
 * taken never leaves the phone. Animations and what the browser cannot open are sent as they are; the server decides.
 */
export async function shrunk(file: File): Promise<Blob> {
  if (file.size <= SMALL || file.type === 'image/gif' || typeof createImageBitmap !== 'function') return file;
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, IMAGE_SIDE_MAX / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    // Of what can be seen through, a JPEG would make a black ground.
    const type = file.type === 'image/jpeg' || /hei[cf]/i.test(file.type) ? 'image/jpeg' : 'image/webp';
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
    return blob && blob.size < file.size ? blob : file;
  } catch {
    return file;
  }
}
