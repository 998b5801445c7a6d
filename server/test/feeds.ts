import { SaxesParser } from 'saxes';

const ATOM = 'http://www.w3.org/2005/Atom';

export interface ReadEntry {
  id: string;
  title: string;
  href: string;
  author: string;
  updated: string;
  published: string;
  content: string;
}

export interface ReadFeed {
  id: string;
  title: string;
  updated: string;
  self: string;
  entries: ReadEntry[];
}

type Element = { name: string; attributes: Record<string, string>; text: string; inner: Element[] };

/** Reads XML as a program does that forgives nothing. @throws Error at the first thing that is not well-formed. */
function elementOf(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: '', attributes: {}, text: '', inner: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    if (uri !== ATOM) throw new Error(`${name} is not of Atom`);
    const said = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(said), text: '', inner: [] };
    open.at(-1)?.inner.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [feed] = root.inner;
  if (!feed) throw new Error('There is nothing in it.');
  return feed;
}

/** Exactly one of a name, as RFC 4287 wants it. */
function one(element: Element, name: string): Element {
  const found = element.inner.filter((inner) => inner.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} times ${name} in ${element.name}`);
  return found[0];
}

function moment(element: Element, name: string): string {
  const { text } = one(element, name);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text)) throw new Error(`${name} is ${text}`);
  return text;
}

function iri(text: string, kind: RegExp): string {
  if (!kind.test(text) || !URL.canParse(text)) throw new Error(`${text} is no address`);
  return text;
}

function linkOf(element: Element, rel: string): string {
  const found = element.inner.filter(({ name, attributes }) => name === 'link' && attributes['rel'] === rel);
  if (found.length !== 1) throw new Error(`${found.length} links ${rel}`);
  return iri(found[0]?.attributes['href'] ?? '', /^https?:/);
}

/** A feed, held against RFC 4287: what must be there is there, once, and of its form. @throws Error */
export function readFeed(xml: string): ReadFeed {
  const feed = elementOf(xml);
  if (feed.name !== 'feed' || !feed.attributes['xml:lang']) throw new Error('It is no feed.');
  one(feed, 'author');
  const entries = feed.inner
    .filter(({ name }) => name === 'entry')
    .map((entry) => ({
      id: iri(one(entry, 'id').text, /^urn:uuid:[0-9a-f-]{36}$/),
      title: one(entry, 'title').text,
      href: linkOf(entry, 'alternate'),
      author: one(one(entry, 'author'), 'name').text,
      updated: moment(entry, 'updated'),
      published: moment(entry, 'published'),
      content: one(entry, 'content').text,
    }));
  if (new Set(entries.map(({ id }) => id)).size < entries.length) throw new Error('Two have the same id.');
  return {
    id: iri(one(feed, 'id').text, /^urn:uuid:[0-9a-f-]{36}$/),
    title: one(feed, 'title').text,
    updated: moment(feed, 'updated'),
    self: linkOf(feed, 'self'),
    entries,
  };
}
