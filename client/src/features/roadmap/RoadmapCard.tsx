import { Link } from 'react-router';
import { StageMark } from '../../ui/text/StageMark';
import { LastWord } from '../ideas/LastWord';
import type { RoadmapCardFragment } from './Roadmap.generated';
import type { Column } from './roadmap-filter';
import { t } from './words';
import styles from './Roadmap.module.css';

interface CardProps {
  idea: Omit<RoadmapCardFragment, ' $fragmentName'>;
  column: Column;
  /** Left out where the whole page is about one space. */
  showSpace: boolean;
}

/** An idea on the roadmap: its title, how many want it, and the last word of a person. */
export function RoadmapCard({ idea, column, showSpace }: CardProps) {
  // The column says the category; a space may call its stage something more precise.
  const ownName = idea.stage.name.toLowerCase() !== t(`category.${column}`).toLowerCase();
  return (
    <li data-item="">
      <h3 dir="auto">
        <Link to={idea.path} data-item-link="">
          {idea.title}
        </Link>
      </h3>
      <div className={styles.facts}>
        <span>{t('support', { count: idea.support.customers })}</span>
        {ownName && <StageMark stage={idea.stage} />}
        {showSpace && <span>{idea.space.name}</span>}
        <LastWord idea={idea} />
      </div>
    </li>
  );
}
