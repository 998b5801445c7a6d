import { redirect, useParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, notFound, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { MinutesToCorrectDocument } from './Correct.generated';
import { t } from './form-words';

const CorrectForm = laterForm(() => import('./CorrectForm').then((module) => module.default), 24);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const number = numberOf(args.params['meeting']);
  if (number === null) notFound();
  const { meeting } = await load(args, MinutesToCorrectDocument, { number });
  if (!meeting) notFound();
  if (meeting.viewerCan.includes('WRITE_MINUTES')) throw redirect(`${meeting.path}/minutes`);
  if (!meeting.viewerCan.includes('CORRECT_MINUTES')) forbidden();
  return null;
}

/** Puts published minutes right; what they said before stays readable. */
export function Component() {
  const number = numberOf(useParams()['meeting']) ?? 0;
  const { meeting } = usePage(MinutesToCorrectDocument, { number });
  if (!meeting) return null;
  return (
    <Narrow>
      <PageMeta title={t('correct.title')} path={`${meeting.path}/minutes/correct`} hidden />
      <Breadcrumb steps={[{ to: meeting.path, text: meeting.title }]} />
      <PageHead title={t('correct.title')} lead={t('correct.lead')} />
      <CorrectForm key={meeting.id} meeting={meeting} />
    </Narrow>
  );
}
