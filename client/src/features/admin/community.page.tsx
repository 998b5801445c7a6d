import type { LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { AdminPage } from './AdminPage';
import { CommunityForm } from './CommunityForm';
import { CommunitySettingsPageDocument } from './Community.generated';
import { requireAdmin } from './require-admin';
import { t } from './words';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireAdmin(args);
  return load(args, CommunitySettingsPageDocument, {});
}

/** What the community is called, how it looks, where it is, and who may sign up. */
export function Component() {
  const { community } = usePage(CommunitySettingsPageDocument, {});
  return (
    <AdminPage title={t('community.title')} lead={t('community.lead')} path="/admin/community">
      <CommunityForm community={community} />
    </AdminPage>
  );
}
