import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { prerender } from 'react-dom/static.edge';

/** What React leaves in place of a part that suspended or failed while it rendered in one pass. */
const LEFT_OUT = '<!--$!-->';

/**
 * HTML of a tree, complete and without inline scripts. Loaders bring everything a page reads, so one pass is the rule
 * and the fastest; when something was left out after all, the slower way waits for it.
 * @throws what a component threw: a page must not leave half rendered and unnoticed
 */
export async function renderWhole(tree: ReactNode): Promise<string> {
  const html = renderToString(tree);
  if (!html.includes(LEFT_OUT)) return html;
  const errors: unknown[] = [];
  const { prelude } = await prerender(tree, {
    // Larger parts than this would be moved into place by an inline script, which the content policy forbids.
    progressiveChunkSize: Number.POSITIVE_INFINITY,
    onError: (error) => void errors.push(error),
  });
  if (errors.length) throw errors[0];
  return new Response(prelude).text();
}
