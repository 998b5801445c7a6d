import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { day } from '../../lib/format';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Narrow } from '../../ui/layout/Columns';
import { FilterBar } from '../../ui/layout/FilterBar';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { AccountabilityDocument } from './Accountability.generated';
import { Declines, Reviews } from './Declines';
import { Downloads } from './Downloads';
import { Expectations } from './Expectations';
import { FirstWord } from './FirstWord';
import { Irritants } from './Irritants';
import { Listening } from './Listening';
import { LoopClosed } from './LoopClosed';
import { LateFigure } from './LateFigure';
import { Promises } from './Promises';
import { DidItHelp, Incidents, Recoveries } from './PuttingRight';
import { rangeOf, wordOf } from './range';
import { t } from './words';
import styles from './Accountability.module.css';

const PATH = '/accountability';

export const loader = (args: LoaderFunctionArgs) =>
  load(args, AccountabilityDocument, { range: rangeOf(new URL(args.request.url).searchParams) });

/** How the team keeps its word, with the cases behind each figure: the same for everybody. */
export function Component() {
  const { name, language } = useCommunity();
  const [search] = useSearchParams();
  const range = rangeOf(search);
  const { accountability: figures, meetingGaps } = usePage(AccountabilityDocument, { range });
  const choice = (to: typeof range, words: string) => (
    <Link
      to={filteredPath(PATH, search, { range: wordOf(to) })}
      aria-current={to === range || undefined}
      preventScrollReset
    >
      {words}
    </Link>
  );
  return (
    <Narrow>
      <PageMeta title={t('title')} description={t('description', { name })} path={PATH} />
      <PageHead title={t('title')} lead={t('lead')} />
      <p className={styles.quiet}>{t('note')}</p>
      <FilterBar
        label={t('range')}
        count={t('rangeNow', { from: day(figures.from, language), to: day(figures.to, language) })}
      >
        <div className={styles.ranges}>
          {choice('LAST_90_DAYS', t('last90'))}
          {choice('LAST_12_MONTHS', t('last12'))}
        </div>
      </FilterBar>
      {figures.countedAt === null && <p role="status">{t('notYet')}</p>}
      <Expectations figure={figures.expectations} />
      <Promises figure={figures.promises} />
      <FirstWord figure={figures.firstWord} />
      <LateFigure id="waiting" figure={figures.waiting} />
      <Declines figure={figures.declines} />
      <Reviews figure={figures.reviews} />
      <LoopClosed figure={figures.loopClosed} />
      <Recoveries figure={figures.recoveries} />
      <Incidents figure={figures.incidents} />
      <DidItHelp figure={figures.didItHelp} />
      <Irritants figure={figures.irritants} />
      <Listening gaps={meetingGaps} />
      <LateFigure id="team" figure={figures.team} />
      <LateFigure id="purposes" figure={figures.purposes} />
      <Downloads range={range} />
    </Narrow>
  );
}
