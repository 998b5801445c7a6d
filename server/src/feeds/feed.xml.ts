/** Who wrote something. */
interface Person {
  name: string;
  /** Their page, where they have one. */
  uri?: string;
}

/** One thing in a feed. */
export interface Entry {
  id: string;
  title: string;
  link: string;
  author: Person;
  published: Date;
  updated: Date;
  /** HTML, sanitised, with absolute addresses. */
  html: string;
  category: { term: string; label: string };
}

/** A feed as RFC 4287 has it. */
export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  /** Page of what it is about. */
  link: string;
  /** Its own address. */
  self: string;
  icon: string;
  /** Whose place it is. */
  author: string;
  /** BCP 47 tag. */
  language: string;
  updated: Date;
  entries: readonly Entry[];
}

// Everything that XML 1.0 has no place for, and the controls it only discourages. A carriage return would be read as a
// line feed anyway. With `u`, half of a surrogate pair is outside too.
const NO_XML = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Any text as the content of an element or an attribute. What XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text
    .replace(NO_XML, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function element(name: string, text: string, attributes: Record<string, string> = {}): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return text === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${xmlText(text)}</${name}>`;
}

function entryXml(entry: Entry): string {
  const { author, category } = entry;
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title, { type: 'text' }),
    element('link', '', { rel: 'alternate', type: 'text/html', href: entry.link }),
    element('published', entry.published.toISOString()),
    element('updated', entry.updated.toISOString()),
    `<author>${element('name', author.name)}${author.uri ? element('uri', author.uri) : ''}</author>`,
    element('category', '', { term: category.term, label: category.label }),
    element('content', entry.html, { type: 'html' }),
    '</entry>',
  ].join('\n');
}

/** The document; well-formed whatever people wrote. */
export function atom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title, { type: 'text' }),
    ...(feed.subtitle === '' ? [] : [element('subtitle', feed.subtitle, { type: 'text' })]),
    element('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    element('link', '', { rel: 'alternate', type: 'text/html', href: feed.link }),
    element('updated', feed.updated.toISOString()),
    `<author>${element('name', feed.author)}</author>`,
    element('generator', 'Rapport'),
    element('icon', feed.icon),
    ...feed.entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}
