import type { WorkState } from '../../lib/schema.generated';

/** Whether somebody should look. */
export const isWrong = ({ state }: { state: WorkState }): boolean => state === 'FAILING' || state === 'LATE';
