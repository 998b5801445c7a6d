import { t } from '../words';

/** "2 words added, 1 removed": what a comparison says in one line, and says aloud. */
export function summaryOf({ added, removed }: { added: number; removed: number }): string {
  if (added === 0 && removed === 0) return t('diff.signsOnly');
  if (removed === 0) return t('diff.onlyAdded', { count: added });
  if (added === 0) return t('diff.onlyRemoved', { count: removed });
  return `${t('diff.onlyAdded', { count: added })}, ${t('diff.alsoRemoved', { count: removed })}`;
}
