import { Suspense } from 'react';
import type { LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { load, requireViewer } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { isTeam } from '../../ui/member/MemberName';
import { AfterHydration } from '../../ui/state/AfterHydration';
import { Skeleton } from '../../ui/state/Skeleton';
import { MyData } from '../accounts/MyData';
import { OwnPage } from '../accounts/OwnPage';
import { LeavingDocument } from './Leaving.generated';
import { t } from './words';
import styles from './Goodbyes.module.css';

const LeaveForm = lazy(() => import('./LeaveForm'));

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, LeavingDocument, {});
}

/** Leaving with everything that is one's own, and a choice about one's words (practices 2.1, 4.1). */
export function Component() {
  const { viewer } = usePage(LeavingDocument, {});
  const { name } = useCommunity();
  if (!viewer) return null;
  return (
    <OwnPage title={t('leave.title', { community: name })} lead={t('leave.lead')} path="/me/leave">
      <section className={styles.step} aria-labelledby="take">
        <SectionTitle id="take">{t('leave.step.take')}</SectionTitle>
        <MyData />
      </section>
      {viewer.leaving.isLastAdmin ? (
        <section className={styles.step}>
          <p className={styles.last}>{t('leave.lastAdmin')}</p>
          <p>
            <LinkButton tone="strong" to="/admin/members">
              {t('leave.members')}
            </LinkButton>
          </p>
        </section>
      ) : (
        <AfterHydration lines={20}>
          <Suspense fallback={<Skeleton lines={20} />}>
            <LeaveForm name={viewer.member.name} counts={viewer.leaving} ofTeam={isTeam(viewer.member)} />
          </Suspense>
        </AfterHydration>
      )}
    </OwnPage>
  );
}
