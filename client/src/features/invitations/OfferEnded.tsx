import { useViewer } from '../../lib/shell';
import { LinkButton } from '../../ui/button/Button';
import { PageHead } from '../../ui/layout/PageHead';
import { t } from './words';
import styles from './Invitation.module.css';

/** An invitation that is unknown, used up, taken back or too old. */
export function OfferEnded({ kind, inviter }: { kind: 'gone' | 'expired'; inviter: string }) {
  const viewer = useViewer();
  return (
    <div role="alert">
      <PageHead title={t(kind)} lead={t(`${kind}Text`, { inviter })}>
        {!viewer && (
          <LinkButton tone="strong" to="/sign-in">
            {t('toSignIn')}
          </LinkButton>
        )}
        <LinkButton tone={viewer ? 'strong' : 'quiet'} to="/ideas">
          {t('toIdeas')}
        </LinkButton>
      </PageHead>
      {!viewer && kind === 'expired' && <p className={styles.quiet}>{t('used')}</p>}
    </div>
  );
}
