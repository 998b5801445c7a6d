import { useSyncExternalStore } from 'react';
import { useCommunity } from '../../lib/shell';

// A device seldom travels while a page is open; then the next page knows.
const never = () => () => undefined;
const deviceZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * The time zone of the device that shows the page. The server cannot know it: there, and until the page lives, it is
 * the community's.
 */
export function useViewerZone(): string {
  const { timeZone } = useCommunity();
  return useSyncExternalStore(never, deviceZone, () => timeZone);
}
