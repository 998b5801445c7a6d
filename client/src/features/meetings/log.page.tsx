import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, loadShell, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { AnnouncedFromDocument } from './ChangeMeeting.generated';
import { t } from './form-words';
import { t as m } from './words';

const LogForm = laterForm(() => import('./LogForm').then((module) => module.default), 24);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  return load(args, AnnouncedFromDocument, { number: 0 });
}

/** Writes down a meeting that took place elsewhere: a call, a visit, a talk at a fair (practice 3.11). */
export function Component() {
  const [search] = useSearchParams();
  const { spaces } = usePage(AnnouncedFromDocument, { number: 0 });
  const open = spaces.filter((space) => space.viewerCan.includes('START_CONVERSATION'));
  const asked = open.find(({ slug }) => slug === search.get('space'));
  return (
    <Narrow>
      <PageMeta title={t('log.title')} path="/meetings/log" hidden />
      <Breadcrumb steps={[{ to: '/meetings', text: m('title') }]} />
      <PageHead title={t('log.title')} lead={t('log.lead')} />
      {open.length === 0 ? (
        <p>{t('new.nowhere')}</p>
      ) : (
        <LogForm spaces={open} spaceId={asked?.id ?? (open.length === 1 ? (open[0]?.id ?? '') : '')} />
      )}
    </Narrow>
  );
}
