import { useParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, notFound, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { Consents } from './Consents';
import { SidePublishing } from './SidePublishing';
import { SideToWriteDocument } from './StorySide.generated';
import { t } from './form-words';

const SideForm = laterForm(() => import('./SideForm').then((module) => module.default), 12);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const number = numberOf(args.params['story']);
  if (number === null) notFound();
  const { story } = await load(args, SideToWriteDocument, { number });
  if (!story) notFound();
  if (!story.viewerCan.includes('WRITE_SIDE')) forbidden();
  return null;
}

/** Where the team writes its side of a story, agrees to where it is read, and publishes it. */
export function Component() {
  const number = numberOf(useParams()['story']) ?? 0;
  const { story } = usePage(SideToWriteDocument, { number });
  if (!story) return null;
  return (
    <Narrow>
      <PageMeta title={t('side.title')} path={`${story.path}/side/edit`} hidden />
      <Breadcrumb
        steps={[
          { to: '/stories', text: t('stories') },
          { to: story.path, text: story.title },
        ]}
      />
      <PageHead title={t('side.title')} lead={t('side.lead')} />
      <SideForm key={story.id} story={story} />
      {story.side && <Consents story={story} part="SIDE" />}
      {story.side && <SidePublishing story={story} side={story.side} />}
    </Narrow>
  );
}
