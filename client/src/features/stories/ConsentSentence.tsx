import { date, day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { t } from './consent-words';
import type { Consent } from './story';
import styles from './Consents.module.css';

/** What the ledger says last of one place, in a sentence: agreed, taken back, come to its end, or never asked. */
export function ConsentSentence({ consent }: { consent: Consent | null }) {
  const { language, timeZone } = useCommunity();
  if (!consent) return <p className={styles.quiet}>{t('notGiven')}</p>;
  const { live, givenAt, until, endedAt, endedBy, nameForm } = consent;
  if (live) {
    const values = { date: date(givenAt, language, timeZone), form: t(`formShort.${nameForm}`) };
    return <p>{until ? t('givenUntil', { ...values, until: day(until, language) }) : t('given', values)}</p>;
  }
  if (endedAt && endedBy === 'PERSON') {
    return <p className={styles.quiet}>{t('ended', { date: date(endedAt, language, timeZone) })}</p>;
  }
  return <p className={styles.quiet}>{t('expired', { date: until ? day(until, language) : '' })}</p>;
}
