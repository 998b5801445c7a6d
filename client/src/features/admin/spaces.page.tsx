import { Suspense, useState } from 'react';
import { useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { load } from '../../lib/load';
import { useWrite } from '../../lib/write';
import { usePage } from '../../lib/use-page';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { EmptyState } from '../../ui/state/States';
import { useTell } from '../../ui/toast/tell';
import { AdminPage } from './AdminPage';
import { OrderedList } from './OrderedList';
import { requireAdmin } from './require-admin';
import { SpaceRow } from './SpaceRow';
import { OrderSpacesDocument, SpaceListDocument } from './Spaces.generated';
import { t } from './words';
import styles from './Admin.module.css';

const NewSpaceForm = lazy(() => import('./NewSpaceForm'));

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireAdmin(args);
  return load(args, SpaceListDocument, {});
}

/** All spaces, closed ones too: open, order, close. */
export function Component() {
  const { spaces } = usePage(SpaceListDocument, {});
  const { revalidate } = useRevalidator();
  const tell = useTell();
  const [opening, setOpening] = useState(false);
  const [order] = useWrite(OrderSpacesDocument);
  const keepOrder = async (spaceIds: string[]) => {
    const outcome = await order({ variables: { spaceIds } });
    if (outcome.ok) await revalidate();
    tell(outcome);
  };
  return (
    <AdminPage
      title={t('spaces.title')}
      lead={t('spaces.lead')}
      path="/admin/spaces"
      acts={
        <Button tone="strong" aria-expanded={opening} onClick={() => setOpening(!opening)}>
          {t('spaces.open')}
        </Button>
      }
    >
      {opening && (
        <div className={styles.sheet}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <NewSpaceForm onDone={() => setOpening(false)} />
          </Suspense>
        </div>
      )}
      {spaces.length === 0 ? (
        <EmptyState title={t('spaces.none')}>{t('spaces.noneText')}</EmptyState>
      ) : (
        <>
          <OrderedList label={t('spaces.list')} items={spaces} onOrder={keepOrder}>
            {(space) => <SpaceRow space={space} />}
          </OrderedList>
        </>
      )}
    </AdminPage>
  );
}
