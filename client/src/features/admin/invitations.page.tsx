import { Suspense, useState } from 'react';
import { useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { load } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { EmptyState } from '../../ui/state/States';
import { AdminPage } from './AdminPage';
import { InvitationRow } from './InvitationRow';
import { InvitationListDocument } from './Invitations.generated';
import { LinkOnce } from './LinkOnce';
import { requireAdmin } from './require-admin';
import { t } from './words';
import styles from './Admin.module.css';

const InviteForm = lazy(() => import('./InviteForm'));

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireAdmin(args);
  return load(args, InvitationListDocument, {});
}

/** Who was invited, and inviting somebody. */
export function Component() {
  const { invitations, spaces } = usePage(InvitationListDocument, {});
  const { revalidate } = useRevalidator();
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const made = (newLink: string | null) => {
    setLink(newLink);
    setInviting(false);
    void revalidate();
  };
  return (
    <AdminPage
      title={t('invitations.title')}
      lead={t('invitations.lead')}
      path="/admin/invitations"
      acts={
        <Button tone="strong" aria-expanded={inviting} onClick={() => setInviting(!inviting)}>
          {t('invitations.new')}
        </Button>
      }
    >
      {link && <LinkOnce link={link} onDone={() => setLink(null)} />}
      {inviting && (
        <div className={styles.sheet}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <InviteForm spaces={spaces} onMade={made} onCancel={() => setInviting(false)} />
          </Suspense>
        </div>
      )}
      {invitations.length === 0 && !inviting && (
        <EmptyState title={t('invitations.none')}>{t('invitations.noneText')}</EmptyState>
      )}
      <ul aria-label={t('invitations.list')}>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </AdminPage>
  );
}
