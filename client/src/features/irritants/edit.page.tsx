import { useParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, notFound, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { IrritantToEditDocument } from './ChangeIrritant.generated';
import { t } from './words';

const EditForm = laterForm(() => import('./EditForm').then((module) => module.default), 14);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const number = numberOf(args.params['irritant']);
  if (number === null) notFound();
  const { irritant } = await load(args, IrritantToEditDocument, { number });
  if (!irritant) notFound();
  if (!irritant.viewerCan.includes('EDIT')) forbidden();
  return null;
}

/** Changes the words of what one reported. */
export function Component() {
  const number = numberOf(useParams()['irritant']) ?? 0;
  const { irritant } = usePage(IrritantToEditDocument, { number });
  if (!irritant) return null;
  return (
    <Narrow>
      <PageMeta title={t('edit.title')} path={`${irritant.path}/edit`} hidden />
      <Breadcrumb steps={[{ to: irritant.path, text: irritant.title }]} />
      <PageHead title={t('edit.title')} lead={t('edit.lead')} />
      <EditForm irritant={irritant} number={number} />
    </Narrow>
  );
}
