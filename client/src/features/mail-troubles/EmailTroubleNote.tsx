import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useTell } from '../../ui/toast/tell';
import { ConfirmEmailWorksDocument, type OwnEmailTroubleFragment } from './EmailTrouble.generated';
import { t } from './words';
import styles from './Mail.module.css';

interface NoteProps {
  viewer: Omit<OwnEmailTroubleFragment, ' $fragmentName'>;
  /** Address of the place on the page where another address is taken. */
  changeAt: string;
}

/** Tells a member that mail to them comes back, and what they can do. */
export default function EmailTroubleNote({ viewer: { email, emailTrouble }, changeAt }: NoteProps) {
  const tell = useTell();
  const [confirm, busy] = useWrite(ConfirmEmailWorksDocument);
  if (!emailTrouble) return null;
  const sayItWorks = async () => {
    const outcome = await confirm({ variables: {} });
    tell(outcome, { text: t('own.did', { email }) });
  };
  return (
    <section className={styles.own} aria-labelledby="mail-comes-back">
      <h2 id="mail-comes-back">{t('own.title')}</h2>
      <p>
        {fill(t('own.text'), {
          when: <RelativeTime at={emailTrouble.at} />,
          email: <b>{email}</b>,
          reason: t(`reason.${emailTrouble.reason}`),
        })}
      </p>
      <p className={styles.acts}>
        <Button busy={busy} onClick={() => void sayItWorks()}>
          {t('own.works')}
        </Button>
        <a href={changeAt}>{t('own.change')}</a>
      </p>
    </section>
  );
}
