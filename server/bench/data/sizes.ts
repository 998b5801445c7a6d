/** How much a bench database holds. */
export interface Size {
  readonly ideas: number;
  readonly votes: number;
  readonly comments: number;
  /** People, the team included. */
  readonly members: number;
}

export const SIZE_NAMES = ['10k', '100k', '1m'] as const;
export type SizeName = (typeof SIZE_NAMES)[number];

/** Sizes by the number of ideas; each is ten times the one before (quality.md section 1). */
export const SIZES: Record<SizeName, Size> = {
  '10k': sizeOf(10_000),
  '100k': sizeOf(100_000),
  '1m': sizeOf(1_000_000),
};

/** What a place with so many ideas holds besides them. */
export function sizeOf(ideas: number): Size {
  return { ideas, votes: ideas * 10, comments: ideas * 2, members: ideas };
}

/** Members whose number is not above this are staff; those after them are customers. */
export const STAFF = 40;
/** People who are signed in during a bench: the first customers. */
export const SIGNED_IN = 100;
