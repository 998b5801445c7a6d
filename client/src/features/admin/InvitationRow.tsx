import { useNow } from '../../lib/clock';
import { date } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useTell } from '../../ui/toast/tell';
import { stateOf } from './invitation-state';
import { RevokeInvitationDocument, type InvitationRowFragment } from './Invitations.generated';
import { t } from './words';
import styles from './Admin.module.css';

interface RowProps {
  invitation: Omit<InvitationRowFragment, ' $fragmentName'>;
}

/** An invitation: for whom, as what, how it stands; one that is open can be taken back. */
export function InvitationRow({ invitation }: RowProps) {
  const tell = useTell();
  const now = useNow();
  const { language, timeZone } = useCommunity();
  const [revoke, busy] = useWrite(RevokeInvitationDocument);
  const { id, email, role, space, usesLeft, invitedBy } = invitation;
  const state = stateOf(invitation, now);
  const day = date(invitation.expiresAt, language, timeZone);
  const uses = usesLeft === null ? t('invitations.usesAny') : t('invitations.usesLeft', { count: usesLeft });
  const standing = {
    open: email ? t('invitations.open', { day }) : `${t('invitations.open', { day })}, ${uses}`,
    revoked: fill(t('invitations.revoked'), { when: <RelativeTime at={invitation.revokedAt ?? ''} /> }),
    accepted: fill(t('invitations.accepted'), { when: <RelativeTime at={invitation.acceptedAt ?? ''} /> }),
    usedUp: t('invitations.usedUp'),
    ended: t('invitations.ended', { day }),
  }[state];
  const takeBack = async () => {
    const outcome = await revoke({ variables: { invitationId: id } });
    tell(outcome, { text: t('invitations.didRevoke') });
  };
  const what = email ? t('invitations.toMail', { email }) : t('invitations.asLink');
  return (
    <li className={styles.row}>
      <p className={styles.grow}>
        <b className={styles.name}>{email ?? t('invitations.forLink')}</b>, {t(`role.${role}`)}
        <br />
        <span className={styles.quiet}>
          {standing}
          {space && <>, {t('invitations.leadsTo', { space: space.name })}</>}.{' '}
          {fill(t('invitations.madeBy'), {
            name: invitedBy.name,
            when: <RelativeTime at={invitation.createdAt} />,
          })}
        </span>
      </p>
      {state === 'open' && (
        <Button
          small
          busy={busy}
          aria-label={t('invitations.revokeThis', { what })}
          onClick={() => void takeBack()}
        >
          {t('invitations.revoke')}
        </Button>
      )}
    </li>
  );
}
