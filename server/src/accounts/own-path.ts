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
  return url && url.origin === new URL(publicUrl).origin ? url.pathname + url.search + url.hash : '/';
}
