const BLOCKS = /<\/?(?:p|br|hr|h[1-6]|ul|ol|li|pre|blockquote|table|thead|tbody|tr|th|td)(?:\s[^>]*)?\/?>/g;
/** What a picture shows is found as words are. */
const IMAGES = /<img [^>]*?alt="([^"]*)"[^>]*>/g;
const TAGS = /<[^>]*>/g;
const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The words of rendered text without its markup. @param html as `renderMarkdown` made it. */
export function plainOf(html: string): string {
  return html
    .replace(BLOCKS, ' ')
    .replace(IMAGES, ' $1 ')
    .replace(TAGS, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
