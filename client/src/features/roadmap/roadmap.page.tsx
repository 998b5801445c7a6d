import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { FeedLink } from '../../ui/text/FeedLink';
import { RoadmapDocument } from './Roadmap.generated';
import { columns, filterOf } from './roadmap-filter';
import { t as outcomes } from '../outcomes/beside-words';
import { RoadmapColumn } from './RoadmapColumn';
import { RoadmapFilters } from './RoadmapFilters';
import { t } from './words';
import styles from './Roadmap.module.css';

const FEED = '/roadmap/feed.atom';

const variablesOf = (search: URLSearchParams) => ({
  first: 8,
  considering: filterOf(search, 'CONSIDERING'),
  planned: filterOf(search, 'PLANNED'),
  building: filterOf(search, 'BUILDING'),
  shipped: filterOf(search, 'SHIPPED'),
});

export const loader = (args: LoaderFunctionArgs) =>
  load(args, RoadmapDocument, variablesOf(new URL(args.request.url).searchParams));

/** What is on its way, across spaces, by what its stage means. */
export function Component() {
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const data = usePage(RoadmapDocument, variablesOf(search));
  const space = data.spaces.find(({ slug }) => slug === search.get('space'));
  const lists = {
    CONSIDERING: data.considering,
    PLANNED: data.planned,
    BUILDING: data.building,
    SHIPPED: data.shipped,
  };
  const total = columns.reduce((sum, column) => sum + lists[column].totalCount, 0);
  const title = space ? t('inSpace', { space: space.name }) : t('title');
  return (
    <>
      <PageMeta
        title={title}
        description={t('description', { name })}
        path={space ? `/roadmap?space=${space.slug}` : '/roadmap'}
        feed={FEED}
      />
      <PageHead title={title} lead={t('lead')} />
      <RoadmapFilters path="/roadmap" spaces={data.spaces} count={t('count', { count: total })} />
      <nav className={styles.jump} aria-label={t('jump')}>
        {columns.map((column) => (
          <a key={column} href={`#${column.toLowerCase()}`}>
            {t(`category.${column}`)} {lists[column].totalCount}
          </a>
        ))}
      </nav>
      <div className={styles.columns}>
        {columns.map((column) => (
          <RoadmapColumn key={column} column={column} ideas={lists[column]} />
        ))}
      </div>
      <p className={styles.after}>
        <Link to={space ? `/outcomes?space=${space.slug}` : '/outcomes'}>{outcomes('home.all')}</Link>{' '}
        <Link to={filteredPath('/roadmap/declined', search, {})}>{t('declined.link')}</Link>{' '}
        <FeedLink path={FEED} />
      </p>
    </>
  );
}
