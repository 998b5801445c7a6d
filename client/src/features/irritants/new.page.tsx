import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { useCommunity, useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { PlacesThatHurtDocument } from './ChangeIrritant.generated';
import { t } from './words';
import styles from './Irritant.module.css';

const ReportForm = laterForm(() => import('./ReportForm').then((module) => module.default), 14);

export const loader = (args: LoaderFunctionArgs) => load(args, PlacesThatHurtDocument, {});

/** Says what hurts. Visitors may begin: they sign in when they send it. */
export function Component() {
  const { name } = useCommunity();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const data = usePage(PlacesThatHurtDocument, {});
  const spaces = viewer ? data.spaces.filter((space) => space.viewerCan.includes('POST_IDEA')) : data.spaces;
  const asked = spaces.find(({ slug }) => slug === search.get('space'));
  return (
    <Narrow>
      <PageMeta title={t('new.title')} description={t('new.description', { name })} path="/irritants/new" />
      <PageHead title={t('new.title')} lead={t('new.lead')} />
      {spaces.length === 0 ? (
        <p>{t('new.nowhere')}</p>
      ) : (
        <ReportForm
          spaces={spaces}
          spaceId={asked?.id ?? (spaces.length === 1 ? (spaces[0]?.id ?? '') : '')}
        />
      )}
      <p className={styles.aside}>
        {t('new.idea')}{' '}
        <Link to={asked ? `/ideas/new?space=${asked.slug}` : '/ideas/new'}>{t('new.ideaLink')}</Link>
      </p>
    </Narrow>
  );
}
