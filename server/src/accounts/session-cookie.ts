import { createHmac, timingSafeEqual } from 'node:crypto';

/** `__Host-` ties a cookie to this very host and to https; browsers refuse it on plain http. */
export function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-rapport' : 'rapport';
}

/**
 * The session token of a request, if it carries one that this place has signed. The signature is better-auth's:
 * HMAC-SHA-256 over the token with the secret, so that the database alone signs nobody in.
 */
export function sessionTokenOf(
  cookieHeader: string | undefined,
  publicUrl: string,
  secret: string,
): string | null {
  const name = `${cookieName(publicUrl)}=`;
  const pair = cookieHeader
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(name));
  if (!pair) {
    return null;
  }
  const value = decoded(pair.slice(name.length));
  const dot = value.lastIndexOf('.');
  if (dot < 1) {
    return null;
  }
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const wanted = createHmac('sha256', secret).update(token).digest();
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
