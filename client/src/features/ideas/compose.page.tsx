import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { useCommunity, useViewer } from '../../lib/shell';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { SpacesToChooseDocument } from './ChangeIdea.generated';
import { laterForm } from '../../ui/state/later-form';
import { t } from './form-words';

const ComposeForm = laterForm(() => import('./ComposeForm').then((module) => module.default), 10);

export const loader = (args: LoaderFunctionArgs) => load(args, SpacesToChooseDocument, {});

/** Writes a new idea. Visitors may begin: they sign in when they post it. */
export function Component() {
  const { name } = useCommunity();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const data = usePage(SpacesToChooseDocument, {});
  const spaces = viewer ? data.spaces.filter((space) => space.viewerCan.includes('POST_IDEA')) : data.spaces;
  const asked = spaces.find(({ slug }) => slug === search.get('space'));
  return (
    <Narrow>
      <PageMeta
        title={t('compose.title')}
        description={t('compose.description', { name })}
        path="/ideas/new"
      />
      <PageHead title={t('compose.title')} lead={t('compose.lead')} />
      <ComposeForm
        spaces={spaces}
        spaceId={asked?.id ?? (spaces.length === 1 ? (spaces[0]?.id ?? '') : '')}
      />
    </Narrow>
  );
}
