import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

/**
 * What is quoted of how something felt: nothing. Its words are read where they can be taken back, and no mail carries
 * them away.
 */
export const newsOfFeeling = (kind: string): string => `case when ${kind} = 'FEELING' then '' end`;

// Kept while it is told of: who takes it back meanwhile finds the notice and ends it.
const stands = statement(
  'inbox.feeling_stands',
  'select 1 from feeling where community_id = $1 and id = $2 for key share',
);

/** Whether there is still something to tell of: it may have been taken back before anybody was told. */
export async function feelingStands(tx: Tx, communityId: string, id: string | null): Promise<boolean> {
  return (await tx.row(stands, [communityId, id])) !== null;
}
