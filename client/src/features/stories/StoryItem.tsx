import { Link } from 'react-router';
import { SpanLine } from './SpanLine';
import { qualityWords } from './qualities';
import type { ListedStory } from './story';
import { TellerName } from './TellerName';
import styles from './Stories.module.css';

interface ItemProps {
  story: ListedStory;
  /** Left out where the whole list is about one space. */
  showSpace?: boolean;
}

/** A story in a list: its title, how it begins, who tells it, and the years it is about. */
export function StoryItem({ story, showSpace }: ItemProps) {
  const words = qualityWords(story);
  return (
    <article className={styles.item} data-item="">
      <p className={styles.over}>
        <SpanLine story={story} />
      </p>
      <h2 dir="auto">
        <Link to={story.path} data-item-link="">
          {story.title}
        </Link>
      </h2>
      <p className={styles.excerpt} dir="auto">
        {story.excerpt}
      </p>
      <div className={styles.facts}>
        <TellerName teller={story.teller} small />
        {words.length > 0 && (
          <span className={styles.words} dir="auto">
            {words.join(', ')}
          </span>
        )}
        {showSpace && <span>{story.space.name}</span>}
      </div>
    </article>
  );
}
