/** Address of the sign-in page that comes back to an own path afterwards. */
export const signInPath = (to: string): string =>
  to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;

/** The path to return to: an own one or the home page. Sign-in never leads to another site. */
export function ownPath(to: string | null): string {
  if (!to || !/^\/(?![/\\])/.test(to)) return '/';
  const url = new URL(to, 'http://own.invalid');
  // Going up from the top, `/..//host` comes out as `//host`.
  const isOwn = url.origin === 'http://own.invalid' && !url.pathname.startsWith('//');
  return isOwn ? url.pathname + url.search + url.hash : '/';
}
