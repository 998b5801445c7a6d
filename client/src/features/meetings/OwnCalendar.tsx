import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { Secret } from '../../ui/secret/Secret';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useTell } from '../../ui/toast/tell';
import { LinkCalendarDocument, MyMeetingsDocument, UnlinkCalendarDocument } from './MyMeetings.generated';
import { t } from './words';
import styles from './Meetings.module.css';

const secretWords = () => ({
  title: t('own.secret'),
  text: t('own.secretText'),
  label: t('own.secretLabel'),
  copy: t('own.copy'),
  copied: t('own.copied'),
  copyFailed: t('own.copyFailed'),
  done: t('own.done'),
});

/** The address by which a calendar shows one's own meetings; it is shown once and can be taken away. */
export function OwnCalendar({ linkedAt }: { linkedAt: string | null }) {
  const client = useApolloClient();
  const tell = useTell();
  const [secret, setSecret] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [link, linking] = useWrite(LinkCalendarDocument);
  const [unlink, unlinking] = useWrite(UnlinkCalendarDocument);
  // What was made or ended says no more than that; since when is asked again.
  const anew = () => client.refetchQueries({ include: [MyMeetingsDocument] });
  const make = async () => {
    const outcome = await link({ variables: {} });
    tell(outcome);
    if (outcome.ok) {
      setSecret(outcome.value.url);
      void anew();
    }
  };
  const end = async () => {
    const outcome = await unlink({ variables: {} });
    tell(outcome, { text: t('own.revoked') });
    setAsking(false);
    setSecret(null);
    void anew();
  };
  return (
    <section aria-labelledby="calendar">
      <SectionTitle id="calendar">{t('own.calendar')}</SectionTitle>
      <p className={styles.quiet}>{t('own.calendarLead')}</p>
      <p className={styles.quiet}>
        {linkedAt ? fill(t('own.since'), { when: <RelativeTime at={linkedAt} /> }) : t('own.calendarNone')}
      </p>
      {secret ? (
        <Secret secret={secret} words={secretWords()} onDone={() => setSecret(null)} />
      ) : asking ? (
        <div className={styles.acts}>
          <p role="alert">{t('own.revokeSure')}</p>
          <Button tone="harm" busy={unlinking} onClick={() => void end()}>
            {t('own.revokeNow')}
          </Button>
          <Button autoFocus onClick={() => setAsking(false)}>
            {c('cancel')}
          </Button>
        </div>
      ) : (
        <div className={styles.acts}>
          <Button busy={linking} onClick={() => void make()}>
            {t(linkedAt ? 'own.makeNew' : 'own.make')}
          </Button>
          {linkedAt && <Button onClick={() => setAsking(true)}>{t('own.revoke')}</Button>}
        </div>
      )}
    </section>
  );
}
