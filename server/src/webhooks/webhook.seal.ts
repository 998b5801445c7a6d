import type { Services } from '../platform/context.js';
import { seal, unseal } from '../platform/seal.js';

/** Addresses often carry a key in themselves, which the database alone must not tell. */
export const URL_SEAL = 'webhook address';

export function sealedUrl({ settings }: Pick<Services, 'settings'>, url: string): string {
  return seal(settings.secret, URL_SEAL, url);
}

/** The address; null for a webhook that came back from an export without one, or under another secret. */
export function openedUrl({ settings }: Pick<Services, 'settings'>, sealed: string | null): string | null {
  if (sealed === null) return null;
  try {
    return unseal(settings.secret, URL_SEAL, sealed);
  } catch {
    return null;
  }
}
