/**
 * A place to go to after signing in, if it is one of ours: a path, never another host. `//host`, `/\host` and
 * addresses with control characters are what browsers turn into another host.
 *
 * @returns the path, or `/`.
 */
export function ownPath(path: string | null | undefined, publicUrl: string): string {
  if (!path || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) {
    return '/';
  }
  const url = URL.parse(path, publicUrl);
  // Going up from the top, `/..//host` comes out as `//host`.
  const isOwn = url && url.origin === new URL(publicUrl).origin && !url.pathname.startsWith('//');
  return isOwn ? url.pathname + url.search + url.hash : '/';
}
