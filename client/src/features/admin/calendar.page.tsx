import type { LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { laterForm } from '../../ui/state/later-form';
import { AdminPage } from './AdminPage';
import { CalendarPageDocument } from './Calendar.generated';
import { t } from './calendar-words';
import { requireAdmin } from './require-admin';

const CalendarForm = laterForm(() => import('./CalendarForm').then((module) => module.default), 12);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireAdmin(args);
  return load(args, CalendarPageDocument, {});
}

/** On which days the team works: by them it is counted when somebody who was let down hears from a person (0.20). */
export function Component() {
  const { community } = usePage(CalendarPageDocument, {});
  return (
    <AdminPage title={t('title')} lead={t('lead')} path="/admin/calendar">
      <CalendarForm calendar={community.calendar} />
    </AdminPage>
  );
}
