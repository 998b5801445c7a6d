import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import type { CreditedIdeaFragment } from './Credits.generated';
import { useAnswer } from './use-answer';
import { t } from './act-words';
import { t as w } from './words';
import styles from './Credits.module.css';

type Credit = CreditedIdeaFragment['credits'][number];

/** Asks the person a credit names whether it may be shown, with the very words, before anybody else sees them. */
export default function ConsentCard({ credit }: { credit: Credit }) {
  const { answer, busy } = useAnswer(credit);
  const { what, path, member, givenBy, consent } = credit;
  return (
    <section className={styles.card} aria-label={t('ask.label')} data-screen>
      <h3>{fill(t('ask.title'), { name: givenBy.name })}</h3>
      <blockquote dir="auto">{t('ask.quote', { name: member.name, what })}</blockquote>
      <p className={styles.quiet}>
        {consent === 'ASKED' ? t('ask.text') : t(`state.${consent}`)}
        {path && (
          <>
            {' '}
            <Link to={path}>{w('read')}</Link>
          </>
        )}
      </p>
      <div className={styles.acts}>
        <Button busy={busy} onClick={() => answer(true)}>
          {t('ask.yes')}
        </Button>
        {consent === 'ASKED' && (
          <Button busy={busy} onClick={() => answer(false)}>
            {t('ask.no')}
          </Button>
        )}
      </div>
    </section>
  );
}
