import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './beside-words';
import { MomentsOfMemberDocument } from './InviteMember.generated';

const InviteForm = lazy(() => import('./InviteForm'));

/** On what was between a member and the team: the way to ask them for a story about something that happened. */
export default function InviteMember({ member }: { member: { id: string; name: string } }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { data } = useQuery(MomentsOfMemberDocument, { variables: { id: member.id }, skip: !open });
  const moments = data?.member?.realMoments;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('invite.act')}</Button>
      <Dialog open={open} title={t('invite.title')} onClose={close}>
        {!moments && <Skeleton lines={6} />}
        {moments?.length === 0 && <p>{t('invite.noMoment', { name: member.name })}</p>}
        {moments && moments.length > 0 && (
          <Suspense fallback={<Skeleton lines={6} />}>
            <InviteForm people={[member]} moments={moments} onDone={close} />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}
