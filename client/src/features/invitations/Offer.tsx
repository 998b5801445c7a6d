import { useViewer } from '../../lib/shell';
import { LinkButton } from '../../ui/button/Button';
import { PageHead, SectionTitle } from '../../ui/layout/PageHead';
import { laterForm } from '../../ui/state/later-form';
import { NoScript } from '../sign-in/NoScript';
import { signInWith, type AcceptProps } from './accept';
import { AcceptAsMember } from './AcceptAsMember';
import type { InvitationOfferQuery } from './Invitation.generated';
import { t } from './words';
import styles from './Invitation.module.css';

const AcceptByMail = laterForm(() => import('./AcceptByMail').then((module) => module.AcceptByMail), 4);

interface OfferProps extends AcceptProps {
  offer: NonNullable<InvitationOfferQuery['invitationOffer']>;
}

/** Who invites to what, and the way to accept that fits the reader. */
export function Offer({ offer, ...accept }: OfferProps) {
  const viewer = useViewer();
  const { invitedBy, communityName, role, spaceName, email } = offer;
  return (
    <>
      <PageHead title={t('headline', { inviter: invitedBy, community: communityName })} lead={t('lead')} />
      <section className={styles.offer} aria-labelledby="offer">
        <SectionTitle id="offer">{t('what')}</SectionTitle>
        <ul>
          <li>{t(`role.${role}`)}</li>
          {spaceName && <li>{t('space', { space: spaceName })}</li>}
          {email && <li>{t('for', { email })}</li>}
        </ul>
      </section>
      <NoScript />
      {viewer && <AcceptAsMember {...accept} name={viewer.member.name} />}
      {!viewer && email && <AcceptByMail {...accept} />}
      {!viewer && !email && (
        <div className={styles.act}>
          <LinkButton tone="strong" to={signInWith(accept.token)}>
            {t('signIn')}
          </LinkButton>
          <p className={styles.quiet}>{t('signInHint')}</p>
        </div>
      )}
    </>
  );
}
