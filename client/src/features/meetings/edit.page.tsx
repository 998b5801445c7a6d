import { useParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, notFound, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { MeetingToChangeDocument } from './ChangeMeeting.generated';
import { t } from './form-words';

const EditForm = laterForm(() => import('./EditForm').then((module) => module.default), 24);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const number = numberOf(args.params['meeting']);
  if (number === null) notFound();
  const { meeting } = await load(args, MeetingToChangeDocument, { number });
  if (!meeting) notFound();
  if (!meeting.viewerCan.includes('EDIT')) forbidden();
  return null;
}

/** Changes a meeting one holds. */
export function Component() {
  const number = numberOf(useParams()['meeting']) ?? 0;
  const { meeting } = usePage(MeetingToChangeDocument, { number });
  if (!meeting) return null;
  return (
    <Narrow>
      <PageMeta title={t('change.title')} path={`${meeting.path}/edit`} hidden />
      <Breadcrumb steps={[{ to: meeting.path, text: meeting.title }]} />
      <PageHead title={t('change.title')} lead={t('change.lead')} />
      <EditForm key={meeting.id} meeting={meeting} />
    </Narrow>
  );
}
