import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { SectionTitle } from '../../ui/layout/PageHead';
import { StageMark } from '../../ui/text/StageMark';
import type { PageStory } from './story';
import { t } from './words';
import styles from './Story.module.css';

/** The ideas a story grew from and what was shipped in it; nothing where it has none. */
export function GrewFrom({ story: { ideas, outcomes } }: { story: Pick<PageStory, 'ideas' | 'outcomes'> }) {
  const { language } = useCommunity();
  if (ideas.length + outcomes.length === 0) return null;
  return (
    <section aria-labelledby="grew">
      <SectionTitle id="grew">{t('page.grewFrom')}</SectionTitle>
      <ul className={styles.things}>
        {outcomes.map(({ id, path, title, shippedOn }) => (
          <li key={id}>
            <Link to={path} dir="auto">
              {title}
            </Link>
            <span>{t('page.shipped', { date: day(shippedOn, language) })}</span>
          </li>
        ))}
        {ideas.map(({ id, path, title, stage }) => (
          <li key={id}>
            <Link to={path} dir="auto">
              {title}
            </Link>
            <StageMark stage={stage} />
          </li>
        ))}
      </ul>
    </section>
  );
}
