import type { LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { laterForm } from '../../ui/state/later-form';
import { FollowUpDaysDocument } from '../follow-ups/FollowUpDays.generated';
import { AdminPage } from './AdminPage';
import { CommunityForm } from './CommunityForm';
import { CommunitySettingsPageDocument } from './Community.generated';
import { requireAdmin } from './require-admin';
import { t } from './words';

const FollowUpDaysForm = laterForm(
  () => import('../follow-ups/FollowUpDaysForm').then((module) => module.default),
  6,
);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireAdmin(args);
  await Promise.all([load(args, CommunitySettingsPageDocument, {}), load(args, FollowUpDaysDocument, {})]);
  return null;
}

/** What the community is called, how it looks, where it is, and who may sign up. */
export function Component() {
  const { community } = usePage(CommunitySettingsPageDocument, {});
  const { followUpDays } = usePage(FollowUpDaysDocument, {}).community;
  return (
    <AdminPage title={t('community.title')} lead={t('community.lead')} path="/admin/community">
      <CommunityForm community={community} />
      <FollowUpDaysForm days={followUpDays} />
    </AdminPage>
  );
}
