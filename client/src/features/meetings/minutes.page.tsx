import { redirect, useParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, notFound, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { t } from './form-words';
import { MinutesPageDocument } from './Minutes.generated';

const MinutesForm = laterForm(() => import('./MinutesForm').then((module) => module.default), 24);
const QuestionsToAnswer = laterForm(() => import('./QuestionsToAnswer').then((module) => module.default), 8);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const number = numberOf(args.params['meeting']);
  if (number === null) notFound();
  const { meeting } = await load(args, MinutesPageDocument, { number });
  if (!meeting) notFound();
  // Whoever comes by an older notice reads them where everybody does.
  if (meeting.closedAt) throw redirect(`${meeting.path}#minutes`);
  if (!meeting.viewerCan.includes('WRITE_MINUTES')) forbidden();
  return null;
}

/** Writes the minutes of a meeting: what people asked is answered, then come the three lists. */
export function Component() {
  const number = numberOf(useParams()['meeting']) ?? 0;
  const { meeting } = usePage(MinutesPageDocument, { number });
  if (!meeting) return null;
  return (
    <Narrow>
      <PageMeta title={t('minutes.title')} path={`${meeting.path}/minutes`} hidden />
      <Breadcrumb steps={[{ to: meeting.path, text: meeting.title }]} />
      <PageHead title={t('minutes.title')} lead={t('minutes.lead')} />
      <QuestionsToAnswer meeting={meeting} />
      <MinutesForm key={meeting.id} meeting={meeting} />
    </Narrow>
  );
}
