import { MEETING_KINDS } from '@rapport/shared/meeting';
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

const AnnounceForm = laterForm(() => import('./AnnounceForm').then((module) => module.default), 24);

/** The number of the idea that the way here names; 0 is that of none. */
const variablesOf = (search: URLSearchParams) => ({ number: Number(search.get('idea')) || 0 });

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  return load(args, AnnouncedFromDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** Announces a meeting; an idea one comes from is named already. */
export function Component() {
  const [search] = useSearchParams();
  const { spaces, idea } = usePage(AnnouncedFromDocument, variablesOf(search));
  const open = spaces.filter((space) => space.viewerCan.includes('START_CONVERSATION'));
  const asked = open.find(({ id, slug }) => (idea ? id === idea.space.id : slug === search.get('space')));
  const kind = MEETING_KINDS.find((one) => one === search.get('kind')?.toUpperCase().replaceAll('-', '_'));
  return (
    <Narrow>
      <PageMeta title={t('new.title')} path="/meetings/new" hidden />
      <Breadcrumb steps={[{ to: '/meetings', text: m('title') }]} />
      <PageHead title={t('new.title')} lead={t('new.lead')} />
      {open.length === 0 ? (
        <p>{t('new.nowhere')}</p>
      ) : (
        <AnnounceForm
          spaces={open}
          begin={{
            spaceId: asked?.id ?? (open.length === 1 ? (open[0]?.id ?? '') : ''),
            kind: kind && kind !== 'LOGGED' ? kind : idea ? 'PROTOTYPE_TEST' : 'LISTENING',
            ideas: idea ? [{ id: idea.id, title: idea.title }] : [],
          }}
        />
      )}
    </Narrow>
  );
}
