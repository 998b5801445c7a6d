import { Link } from 'react-router';
import { SectionTitle } from '../../ui/layout/PageHead';
import { t } from './beside-words';
import type { HomeStoryFragment } from './HomeStory.generated';
import { TellerName } from './TellerName';
import styles from './Beside.module.css';

/** On the home page: the story told last, one at most, and the way to all. Nothing where nobody has told one. */
export function HomeStory({
  stories,
}: {
  stories: readonly { node: Omit<HomeStoryFragment, ' $fragmentName'> }[];
}) {
  const story = stories[0]?.node;
  if (!story) return null;
  return (
    <section aria-labelledby="story">
      <SectionTitle id="story">{t('home.title')}</SectionTitle>
      <article className={styles.home}>
        <h3 dir="auto">
          <Link to={story.path}>{story.title}</Link>
        </h3>
        <p dir="auto">{story.excerpt}</p>
        <TellerName teller={story.teller} small />
      </article>
      <p className={styles.all}>
        <Link to="/stories">{t('home.all')}</Link>
      </p>
    </section>
  );
}
