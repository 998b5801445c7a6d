import { spanOf } from './span';
import type { ListedStory } from './story';
import { t } from './words';

/** The line above a title: whose account it is, the years it is about, and how long one reads. */
export function SpanLine({
  story,
}: {
  story: Pick<ListedStory, 'kind' | 'fromYear' | 'untilYear' | 'readingMinutes'>;
}) {
  const span = spanOf(story);
  return (
    <>
      <span>{t(`kind.${story.kind}`)}</span>
      {span && <span>{span}</span>}
      <span>{t('minutes', { count: story.readingMinutes })}</span>
    </>
  );
}
