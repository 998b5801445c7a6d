import { useOrigin } from '../../lib/origin';
import { useCommunity } from '../../lib/shell';

interface Meta {
  /** What the page is called; the community's name is added. */
  title: string;
  /** One or two sentences for search results and social cards. */
  description?: string;
  /** Canonical path, without filters that only sort. */
  path: string;
  type?: 'website' | 'article' | 'profile';
  /** Who wrote it, for the social card. */
  author?: string;
  /** Pages that only their reader should find. */
  hidden?: boolean;
  /** Path of the feed that tells what happens here; none where visitors may not read. */
  feed?: string | false | null;
}

/** What search engines and social cards read; React lifts these elements into the document's head. */
export function PageMeta({ title, description, path, type = 'website', author, hidden, feed }: Meta) {
  const { name, tagline } = useCommunity();
  const origin = useOrigin();
  const url = origin + path;
  const full = title === name ? name : `${title} · ${name}`;
  const card = `${origin}/social${path === '/' ? '/community' : path.replace(/\?.*$/, '')}.png`;
  const summary = (description ?? tagline).slice(0, 300);
  return (
    <>
      <title>{full}</title>
      <meta name="description" content={summary} />
      <link rel="canonical" href={url} />
      {feed && <link rel="alternate" type="application/atom+xml" title={title} href={origin + feed} />}
      {hidden && <meta name="robots" content="noindex" />}
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={summary} />
      <meta property="og:url" content={url} />
      {author && <meta property="article:author" content={author} />}
      {!hidden && <meta property="og:image" content={card} />}
      <meta name="twitter:card" content={hidden ? 'summary' : 'summary_large_image'} />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={summary} />
    </>
  );
}
