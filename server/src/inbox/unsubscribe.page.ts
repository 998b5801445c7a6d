import { createHash } from 'node:crypto';
import words from '../locales/en/inbox.json' with { type: 'json' };
import type { MailToken } from './mail.token.js';

const STYLE = `
:root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif; }
body { max-width: 32rem; margin: 4rem auto; padding: 0 1rem; }
button { font: inherit; font-weight: 600; padding: .6rem 1.2rem; border: 0; border-radius: 8px; cursor: pointer;
  background: #0f5c57; color: #fff; min-height: 44px; }
a { color: inherit; }`;

/** The page loads nothing and runs nothing; its one form goes back to where it came from. */
export const UNSUBSCRIBE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

function page(body: string): string {
  const { title } = words.unsubscribe;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>${STYLE}</style></head><body><main><h1>${title}</h1>${body}
<p><a href="/me/preferences#mail">${words.choose}</a></p></main></body></html>`;
}

/** Asks before anything happens: programs that look at links in mail must not end it. */
export function askPage(token: MailToken, sealed: string): string {
  // The token came from outside, and its decoder overlooks signs that HTML would not.
  const action = `/mail/unsubscribe?token=${encodeURIComponent(sealed)}`;
  return page(`<p>${words.unsubscribe.ask[token.kind]}</p>
<form method="post" action="${action}"><button>${words.unsubscribe.button}</button></form>`);
}

export function donePage(): string {
  return page(`<p role="status">${words.unsubscribe.done}</p>`);
}

export function invalidPage(): string {
  return page(`<p role="alert">${words.unsubscribe.invalid}</p>`);
}
