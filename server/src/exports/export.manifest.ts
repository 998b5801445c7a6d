import { z } from 'zod';

/**
 * Goes up when an older Rapport could not read what is written. 1: ideas and conversations; 2: what people write together
 * (images, irritants, suggestions, co-authors, credits, read-backs, differences, merges, links); 3: what people hear back (mutes, reviews, late notes);
 * 4: how the team keeps its word (promises, outcomes, follow-ups, recoveries, incidents); 5: stories, meetings and the long view.
 */
export const FORMAT = 5;
export const MANIFEST = 'manifest.json';

/** The same as `FileFacts`, as it comes from a file. */
const file = z.strictObject({
  name: z.string().max(200),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const manifestShape = z.object({
  kind: z.literal('rapport-export'),
  format: z.int().min(1),
  exportedAt: z.iso.datetime(),
  community: z.string(),
  files: z.array(file).max(200),
});

export type Manifest = z.output<typeof manifestShape>;

/** Where the rows of a kind of thing lie, inside the folder. */
export function dataFile(name: string): string {
  return `data/${name}.jsonl`;
}
