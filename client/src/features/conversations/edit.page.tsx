import { useParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, notFound, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { ConversationToEditDocument } from './Conversations.generated';
import { t } from './words';

const EditForm = laterForm(() => import('./EditForm').then((module) => module.default), 10);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const number = numberOf(args.params['conversation']);
  if (number === null) notFound();
  const { conversation } = await load(args, ConversationToEditDocument, { number });
  if (!conversation) notFound();
  if (!conversation.viewerCan.includes('EDIT')) forbidden();
  return null;
}

/** Changes the words of one's own conversation. */
export function Component() {
  const number = numberOf(useParams()['conversation']) ?? 0;
  const { conversation } = usePage(ConversationToEditDocument, { number });
  if (!conversation) return null;
  return (
    <Narrow>
      <PageMeta title={t('edit.title')} path={`${conversation.path}/edit`} hidden />
      <Breadcrumb steps={[{ to: conversation.path, text: conversation.title }]} />
      <PageHead title={t('edit.title')} lead={t('edit.lead')} />
      <EditForm conversation={conversation} />
    </Narrow>
  );
}
