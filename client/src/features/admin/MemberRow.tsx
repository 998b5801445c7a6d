import { Suspense, useState } from 'react';
import { month } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity, useViewer } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import { Face } from '../../ui/member/Face';
import { MemberName } from '../../ui/member/MemberName';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import type { ListedMember } from './listed-member';
import { t } from './words';
import styles from './Admin.module.css';

const RoleForm = lazy(() => import('./RoleForm'));

/** Somebody in the list: name, address, role, and since when. */
export function MemberRow({ member, email }: { member: ListedMember; email: string | null }) {
  const viewer = useViewer();
  const { language, timeZone } = useCommunity();
  const [open, setOpen] = useState(false);
  const { name } = member;
  const facts = [
    email,
    t(`role.${member.role}`),
    t('members.since', { when: month(member.joinedAt, language, timeZone) }),
    viewer?.member.id === member.id && t('members.you'),
  ];
  return (
    <li className={styles.row}>
      <Face id={member.id} initials={member.initials} />
      <p className={styles.grow}>
        <MemberName member={member} title />
        <br />
        <span className={styles.quiet}>{facts.filter(Boolean).join(', ')}</span>
      </p>
      <Button small aria-label={t('members.changeOf', { name })} onClick={() => setOpen(true)}>
        {t('members.change')}
      </Button>
      <Dialog open={open} title={t('members.dialog', { name })} onClose={() => setOpen(false)}>
        <Suspense fallback={<Skeleton lines={5} />}>
          <RoleForm member={member} onDone={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </li>
  );
}
