import { useOrigin } from '../../lib/origin';
import { useCommunity } from '../../lib/shell';
import type { PageStory } from './story';

/** Ends a script early, whoever wrote the words. */
const SAFE = /[<>&\u2028\u2029]/g;

/** What search engines read of a story (schema.org): nothing that the page itself does not show. */
export function StructuredStory({ story }: { story: PageStory }) {
  const origin = useOrigin();
  const { name, language } = useCommunity();
  const { title, excerpt, path, publishedAt, editedAt, readingMinutes, teller } = story;
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description: excerpt,
    url: origin + path,
    inLanguage: language,
    datePublished: publishedAt,
    dateModified: editedAt ?? publishedAt,
    timeRequired: `PT${readingMinutes}M`,
    // Somebody unnamed is no author that a machine could look for.
    ...(teller.nameForm !== 'ANONYMOUS' && { author: { '@type': 'Person', name: teller.name } }),
    publisher: { '@type': 'Organization', name, url: origin },
  };
  const text = JSON.stringify(facts).replace(
    SAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
