/**
 * What every answer says to browsers (quality.md section 2). Made once, for the address people use.
 *
 * @param client `vite` while developing: Vite puts styles and a script into the page itself.
 */
export function securityHeaders(publicUrl: string, client: 'built' | 'vite'): Record<string, string> {
  const { protocol, host } = new URL(publicUrl);
  const https = protocol === 'https:';
  return {
    'content-security-policy': contentPolicy(
      `${https ? 'wss' : 'ws'}://${host}`,
      client === 'vite' ? " 'unsafe-inline'" : '',
    ),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** Everything is closed but own files. Pages are cached, so there is no nonce and no inline script at all. */
function contentPolicy(socketOrigin: string, inline: string): string {
  return [
    "default-src 'none'",
    `script-src 'self'${inline}`,
    `style-src 'self'${inline}`,
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    // Older browsers do not count a WebSocket of the same origin as 'self'.
    `connect-src 'self' ${socketOrigin}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
