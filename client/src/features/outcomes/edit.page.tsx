import { useParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, notFound, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { OutcomeToEditDocument } from './ChangeOutcome.generated';
import { t } from './form-words';

const EditForm = laterForm(() => import('./EditForm').then((module) => module.default), 14);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const number = numberOf(args.params['outcome']);
  if (number === null) notFound();
  const { outcome } = await load(args, OutcomeToEditDocument, { number });
  if (!outcome) notFound();
  if (!outcome.viewerCan.includes('EDIT')) forbidden();
  return null;
}

/** Changes the words of an outcome one told. */
export function Component() {
  const number = numberOf(useParams()['outcome']) ?? 0;
  const { outcome } = usePage(OutcomeToEditDocument, { number });
  if (!outcome) return null;
  return (
    <Narrow>
      <PageMeta title={t('edit.title')} path={`${outcome.path}/edit`} hidden />
      <Breadcrumb steps={[{ to: outcome.path, text: outcome.title }]} />
      <PageHead title={t('edit.title')} lead={t('edit.lead')} />
      <EditForm key={outcome.id} outcome={outcome} />
    </Narrow>
  );
}
