import type { DeliveryState } from '../../lib/schema.generated';

export const STATES: readonly DeliveryState[] = ['WAITING', 'DELIVERED', 'FAILED'];

/** Variables of the page from its address. */
export function pageVariables(
  id: string | undefined,
  search: URLSearchParams,
): { id: string; state: DeliveryState | null; first: number; after: string | null } {
  const asked = search.get('state')?.toUpperCase();
  const state = STATES.find((one) => one === asked) ?? null;
  return { id: id ?? '', state, first: 20, after: search.get('after') };
}
