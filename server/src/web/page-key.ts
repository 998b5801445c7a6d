/** Parts of an address that choose what a page shows. Anything else makes a page nobody else will ask for. */
const SHOWN = new Set(['after', 'category', 'show', 'sort', 'space', 'stage', 'state', 'tag', 'year']);
/** Left behind by mail programs and social sites; pages look the same without them. */
const NOISE = /^(utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid|ref)$/;
const LONGEST = 300;

/** An address as the page is rendered for, and the key under which its page may be kept for others. */
export interface PageAddress {
  url: string;
  /** Null when the page is too particular to keep. */
  key: string | null;
  /** Whether the address itself lets somebody in: it must not travel on, and nobody keeps what it shows. */
  isSecret: boolean;
}

/** @param raw path with query, as the browser sent it. */
export function pageAddress(raw: string): PageAddress {
  const mark = raw.indexOf('?');
  const path = mark < 0 ? raw : raw.slice(0, mark);
  const query = mark < 0 ? '' : raw.slice(mark + 1);
  // Two slashes at the start would make it another host.
  const own = path.replace(/^\/{2,}/, '/');
  const given = [...new URLSearchParams(query)];
  const search = new URLSearchParams(given.filter(([name]) => !NOISE.test(name)));
  const url = search.size > 0 ? `${own}?${search}` : own;
  const kept = [...search.keys()].every((name) => SHOWN.has(name)) && url.length <= LONGEST;
  search.sort();
  return { url, key: kept ? `${own}?${search}` : null, isSecret: search.has('token') };
}
