/**
 * Opens a page with a full load. After signing in or out nothing may stay that was read as somebody else: neither
 * the cache nor the WebSocket. The page left behind is not gone back to.
 */
export function openAnew(path: string): void {
  location.replace(path);
}

/** Leaves for another site, such as the provider one signs in with. */
export function leaveFor(url: string): void {
  location.assign(url);
}
