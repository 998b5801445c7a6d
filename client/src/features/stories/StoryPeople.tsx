import { Link } from 'react-router';
import { fill } from '../../lib/words';
import type { PageStory } from './story';
import { t } from './words';
import styles from './Story.module.css';

/** Who else is in the story, of those who agreed to be named; everybody else appears nowhere. */
export function StoryPeople({ people }: { people: PageStory['people'] }) {
  const named = people.filter(({ state }) => state === 'AGREED');
  if (named.length === 0) return null;
  const names = named.map(({ id, name, member }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      {member ? <Link to={`/members/${member.id}`}>{name}</Link> : name}
    </span>
  ));
  return <p className={styles.people}>{fill(t('page.people'), { names: <span>{names}</span> })}</p>;
}
