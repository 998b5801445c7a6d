import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, loadShell, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { SpacesOfIncidentsDocument } from './Incidents.generated';
import { t } from './words';

const PublishForm = laterForm(() => import('./PublishForm').then((module) => module.default), 18);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  return load(args, SpacesOfIncidentsDocument, {});
}

/** Says to many people what went wrong, in four parts whose order is fixed (practice 0.29). */
export function Component() {
  const [search] = useSearchParams();
  const { spaces } = usePage(SpacesOfIncidentsDocument, {});
  const open = spaces.filter((space) => space.viewerCan.includes('START_CONVERSATION'));
  const asked = open.find(({ slug }) => slug === search.get('space'));
  return (
    <Narrow>
      <PageMeta title={t('new.title')} path="/incidents/new" hidden />
      <Breadcrumb steps={[{ to: '/incidents', text: t('title') }]} />
      <PageHead title={t('new.title')} lead={t('new.lead')} />
      {open.length === 0 ? (
        <p>{t('new.nowhere')}</p>
      ) : (
        <PublishForm spaces={open} spaceId={asked?.id ?? (open.length === 1 ? (open[0]?.id ?? '') : '')} />
      )}
    </Narrow>
  );
}
