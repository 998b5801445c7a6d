import { date } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { SpanLine } from './SpanLine';
import type { PageStory } from './story';
import { TellerName } from './TellerName';
import { t } from './words';
import styles from './Story.module.css';

type Titled = Pick<
  PageStory,
  'kind' | 'title' | 'fromYear' | 'untilYear' | 'readingMinutes' | 'publishedAt' | 'editedAt' | 'teller'
>;

interface TitleProps {
  story: Titled;
  /** Whether its teller reads it and has not said yet how they are named. */
  unnamed?: boolean;
  heading?: 'h1' | 'h2';
}

/** The masthead of a story: the years, the title large, and who tells it, as they agreed to be named. */
export function StoryTitle({ story, unnamed = false, heading: Heading = 'h1' }: TitleProps) {
  const { language, timeZone } = useCommunity();
  const { publishedAt, editedAt } = story;
  return (
    <header className={styles.head}>
      <p className={styles.over}>
        <SpanLine story={story} />
      </p>
      <Heading className={styles.title} dir="auto">
        {story.title}
      </Heading>
      <p className={styles.by}>
        {unnamed ? t('page.unnamed') : <TellerName teller={story.teller} />}
        {publishedAt && (
          <span>
            <time dateTime={publishedAt}>
              {t('page.published', { date: date(publishedAt, language, timeZone) })}
            </time>
            {editedAt && (
              <>
                {', '}
                <time dateTime={editedAt}>
                  {t('page.edited', { date: date(editedAt, language, timeZone) })}
                </time>
              </>
            )}
          </span>
        )}
      </p>
    </header>
  );
}
