import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { forbidden, load, loadShell, requireViewer } from '../../lib/load';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { FilterBar } from '../../ui/layout/FilterBar';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { EmptyState } from '../../ui/state/States';
import { IrritantBoard } from '../irritants/IrritantBoard';
import { IrritantBoardDocument } from '../irritants/IrritantBoard.generated';
import { t } from '../irritants/words';
import styles from '../irritants/Board.module.css';

const PATH = '/staff/irritants';

const variablesOf = (search: URLSearchParams) => {
  const space = search.get('space');
  return { after: search.get('after'), filter: { ...(space && { space }), state: 'OPEN' as const } };
};

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  return load(args, IrritantBoardDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** What hurts, by age: gathered under root causes, marked as the same, fixed without song and dance (0.19). */
export function Component() {
  const [search] = useSearchParams();
  const keys = useViewer()?.preferences.keyboardShortcuts;
  const { irritants, spaces } = usePage(IrritantBoardDocument, variablesOf(search));
  const space = search.get('space');
  const choice = (words: string, slug: string | null) => ({
    to: filteredPath(PATH, search, { space: slug }),
    words,
    chosen: slug === space,
  });
  return (
    <Narrow>
      <PageMeta title={t('board.title')} path={PATH} hidden />
      <PageHead title={t('board.title')} lead={t('board.lead')} />
      <FilterBar label={t('board.filters')} count={t('count', { count: irritants.totalCount })}>
        {spaces.length > 1 && (
          <ChoiceLinks
            idle={t('allSpaces')}
            choices={[choice(t('allSpaces'), null), ...spaces.map(({ slug, name }) => choice(name, slug))]}
          />
        )}
      </FilterBar>
      <FromTheStart shown={irritants.pageInfo.hasPreviousPage} />
      {irritants.edges.length > 0 ? (
        <IrritantBoard key={space} irritants={irritants.edges.map(({ node }) => node)} />
      ) : (
        <EmptyState title={t('board.none')} act={<LinkButton to="/irritants">{t('board.all')}</LinkButton>}>
          {t('board.noneText')}
        </EmptyState>
      )}
      <LoadMore pageInfo={irritants.pageInfo} words={t('board.more')} />
      {keys && irritants.edges.length > 0 && <p className={styles.keys}>{t('board.keys')}</p>}
    </Narrow>
  );
}
