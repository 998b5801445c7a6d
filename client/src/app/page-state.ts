import type { NormalizedCacheObject } from '@apollo/client/cache';
import type { HydrationState } from 'react-router';

/** What the server hands to the browser, as JSON in the document. */
export interface PageState {
  cache: NormalizedCacheObject;
  loaderData: HydrationState['loaderData'];
  /** Status of the route whose error boundary was rendered, by route id. */
  errors: Record<string, number> | null;
  renderedAt: number;
  /** Source files of the lazy parts that were shown. */
  parts: string[];
}

const unsafe: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that cannot end the script element it stands in. */
export const toScriptJson = (state: unknown): string =>
  JSON.stringify(state).replace(/[<>&\u2028\u2029]/g, (letter) => unsafe[letter] ?? '');
