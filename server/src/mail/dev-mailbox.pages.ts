import words from '../locales/en/dev-mail.json' with { type: 'json' };
import { fill } from '../platform/words.js';

export interface ListedMail {
  id: string;
  to: string;
  subject: string;
  at: Date;
}

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: start; padding: .5rem .5rem .5rem 0; border-bottom: 1px solid #8884; vertical-align: top; }
  iframe { width: 100%; height: 36rem; border: 1px solid #8884; border-radius: 8px; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #8884; border-radius: 8px; padding: 1rem; }
  dt { font-weight: 600; float: inline-start; clear: both; width: 6rem; }`;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>${STYLE}</style></head><body>${body}</body></html>`;
}

export function mailListPage(mails: readonly ListedMail[]): string {
  const rows = mails.map(
    (mail) => `<tr><td><a href="/dev/mail/${mail.id}">${escapeHtml(mail.subject)}</a></td>
<td>${escapeHtml(mail.to)}</td><td><time>${mail.at.toISOString()}</time></td></tr>`,
  );
  const table = `<table><thead><tr><th>${words.subject}</th><th>${words.to}</th><th>${words.at}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
  return page(
    words.title,
    `<h1>${words.title}</h1><p>${words.why}</p>${mails.length > 0 ? table : `<p>${words.none}</p>`}`,
  );
}

export function mailPage(mail: ListedMail, html: string, text: string): string {
  // Links must work; scripts, forms and our own origin must not.
  const frame = `<iframe title="${words.html}" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
srcdoc="${escapeHtml(html.replace('<head>', '<head><base target="_top">'))}"></iframe>`;
  return page(
    fill(words.oneTitle, { subject: mail.subject }),
    `<p><a href="/dev/mail">${words.back}</a></p><h1>${escapeHtml(mail.subject)}</h1>
<dl><dt>${words.to}</dt><dd>${escapeHtml(mail.to)}</dd><dt>${words.at}</dt><dd>${mail.at.toISOString()}</dd></dl>
<h2>${words.text}</h2><pre>${linked(text)}</pre><h2>${words.html}</h2>${frame}`,
  );
}

/** Web addresses in plain text become links. */
function linked(text: string): string {
  return escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}
