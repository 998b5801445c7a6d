import { useParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, notFound, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { IdeaToEditDocument } from './ChangeIdea.generated';
import { laterForm } from '../../ui/state/later-form';
import { t } from './form-words';

const EditForm = laterForm(() => import('./EditForm').then((module) => module.default), 10);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const number = numberOf(args.params['idea']);
  if (number === null) notFound();
  const { idea } = await load(args, IdeaToEditDocument, { number });
  if (!idea) notFound();
  if (!idea.viewerCan.includes('EDIT')) forbidden();
  return null;
}

/** Writes a new version of an idea. */
export function Component() {
  const number = numberOf(useParams()['idea']) ?? 0;
  const data = usePage(IdeaToEditDocument, { number });
  const { idea } = data;
  if (!idea) return null;
  return (
    <Narrow>
      <PageMeta title={t('edit.title')} path={`${idea.path}/edit`} hidden />
      <Breadcrumb steps={[{ to: idea.path, text: idea.title }]} />
      <PageHead title={t('edit.title')} lead={t('edit.lead')} />
      <EditForm idea={idea} />
    </Narrow>
  );
}
