const AGAIN_AFTER_MS = 3000;

/**
 * Loads a part of a page as soon as it can be had: without a connection it waits for one, and a server that does not
 * answer is asked again. The page and what was typed on it stay meanwhile.
 */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (import.meta.env.SSR) throw error;
    await (navigator.onLine ? later() : connection());
    return patiently(load);
  }
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));

const connection = (): Promise<void> =>
  new Promise((resolve) => addEventListener('online', () => resolve(), { once: true }));
