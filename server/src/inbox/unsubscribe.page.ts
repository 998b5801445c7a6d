import { createHash } from 'node:crypto';
import words from '../locales/en/inbox.json' with { type: 'json' };
import { escapeHtml } from '../mail/mail.module.js';
import type { MailToken } from './mail.token.js';

// The colours and letters of the site, which this page does not load.
const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; background: #fbf9f5; color: #23211d; }
body { max-width: 32rem; margin: 3rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
header { font-weight: 600; font-size: 14px; color: #5d584f; }
h1 { font: 600 28px/1.25 'Source Serif 4', Georgia, serif; margin: .5rem 0 1rem; }
button { font: inherit; font-weight: 600; padding: .6rem 1.2rem; border: 0; border-radius: 8px; cursor: pointer;
  background: #0f5c57; color: #fff; min-height: 44px; }
a { display: inline-flex; align-items: center; min-height: 44px; color: #0f5c57; text-underline-offset: .2em; }
:focus-visible { outline: 2px solid; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  :root { background: #1b1a18; color: #ece7de; }
  header { color: #aaa397; }
  button { background: #7cc4b8; color: #10201d; }
  a { color: #7cc4b8; }
}`;

/** The page loads nothing and runs nothing; its one form goes back to where it came from. */
export const UNSUBSCRIBE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Whose mail it is stands on it: many places send mail. */
function page(community: string, body: string): string {
  const { title } = words.unsubscribe;
  const name = escapeHtml(community);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} · ${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>${STYLE}</style></head><body><header dir="auto">${name}</header><main><h1>${title}</h1>${body}
<p><a href="/me/preferences#mail">${words.choose}</a></p></main></body></html>`;
}

/** Asks before anything happens: programs that look at links in mail must not end it. */
export function askPage(community: string, token: MailToken, sealed: string): string {
  // The token came from outside, and its decoder overlooks signs that HTML would not.
  const action = `/mail/unsubscribe?token=${encodeURIComponent(sealed)}`;
  return page(
    community,
    `<p>${words.unsubscribe.ask[token.kind]}</p>
<form method="post" action="${action}"><button>${words.unsubscribe.button}</button></form>`,
  );
}

export function donePage(community: string): string {
  return page(community, `<p role="status">${words.unsubscribe.done}</p>`);
}

export function invalidPage(community: string): string {
  return page(community, `<p role="alert">${words.unsubscribe.invalid}</p>`);
}
