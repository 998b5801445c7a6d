import type { LoaderFunctionArgs } from 'react-router';
import { load, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { EmptyState } from '../../ui/state/States';
import { DraftItem } from './DraftItem';
import { MyDraftsDocument } from './MyDrafts.generated';
import { OwnPage } from './OwnPage';
import { useDiscard } from './use-discard';
import { t } from './words';
import styles from './Lists.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, MyDraftsDocument, {});
}

/** What the viewer began to write and did not send. */
export function Component() {
  const data = usePage(MyDraftsDocument, {});
  const discard = useDiscard();
  const drafts = data.viewer?.drafts ?? [];
  return (
    <OwnPage title={t('drafts.title')} lead={t('drafts.lead')} path="/me/drafts">
      {drafts.length === 0 ? (
        <EmptyState title={t('drafts.empty')}>{t('drafts.emptyText')}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {drafts.map((draft) => (
            <DraftItem key={draft.id} draft={draft} onDiscard={() => discard(draft)} />
          ))}
        </ul>
      )}
    </OwnPage>
  );
}
