import { Link, useSearchParams } from 'react-router';
import { StageMark } from '../../ui/text/StageMark';
import type { RoadmapQuery } from './Roadmap.generated';
import { RoadmapCard } from './RoadmapCard';
import { ideasPath, type Column } from './roadmap-filter';
import { t } from './words';
import styles from './Roadmap.module.css';

interface ColumnProps {
  column: Column;
  ideas: RoadmapQuery['planned'];
}

/** One category: what it means, its most supported ideas, and the way to all of them. */
export function RoadmapColumn({ column, ideas }: ColumnProps) {
  const [search] = useSearchParams();
  const name = t(`category.${column}`);
  const more = ideas.totalCount - ideas.edges.length;
  return (
    <section className={styles.column} aria-labelledby={column.toLowerCase()}>
      <header>
        <h2 id={column.toLowerCase()}>
          <StageMark stage={{ name, category: column }} />{' '}
          <span className={styles.total}>{ideas.totalCount}</span>
        </h2>
        <p>{t(`means.${column}`)}</p>
      </header>
      {ideas.edges.length === 0 ? (
        <p className={styles.none}>{t(`empty.${column}`)}</p>
      ) : (
        <ol>
          {ideas.edges.map(({ node }) => (
            <RoadmapCard key={node.id} idea={node} column={column} showSpace={!search.get('space')} />
          ))}
        </ol>
      )}
      {more > 0 && (
        <p className={styles.more}>
          <Link
            to={ideasPath(search, column)}
            aria-label={t('moreIn', { more: t('more', { count: more }), category: name })}
          >
            {t('more', { count: more })}
          </Link>
        </p>
      )}
    </section>
  );
}
