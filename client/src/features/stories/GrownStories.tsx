import { Link } from 'react-router';
import { t } from './beside-words';
import type { GrownStoryFragment } from './GrownStories.generated';
import { TellerName } from './TellerName';
import styles from './Beside.module.css';

interface GrownProps {
  stories: readonly Omit<GrownStoryFragment, ' $fragmentName'>[];
}

/** On an idea or an outcome: the stories that grew from it, as quiet as a line at the foot of a page. Nothing where none did. */
export default function GrownStories({ stories }: GrownProps) {
  if (stories.length === 0) return null;
  const label = t('grew', { count: stories.length });
  return (
    <section className={styles.grown} aria-label={label}>
      <p aria-hidden="true">{label}</p>
      <ul>
        {stories.map(({ id, path, title, teller }) => (
          <li key={id}>
            <Link to={path} dir="auto">
              {title}
            </Link>
            <TellerName teller={teller} small />
          </li>
        ))}
      </ul>
    </section>
  );
}
