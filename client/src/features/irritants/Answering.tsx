import { Link } from 'react-router';
import { Button } from '../../ui/button/Button';
import { PeopleHit } from './PeopleHit';
import type { Answered } from './use-answering';
import { t } from './words';
import styles from './Answering.module.css';

/** Above an idea that is being written: what it answers, with the way to let it stand on its own. */
export function Answering({ answered, onRemove }: { answered: Answered | null; onRemove: () => void }) {
  if (!answered) return null;
  const { irritant, rootCause, call } = answered;
  const about = call?.rootCause ?? call?.irritant;
  return (
    <section className={styles.answering} aria-labelledby="answering">
      <h2 id="answering">{t('answers.compose')}</h2>
      {irritant && (
        <p>
          <Link to={irritant.path} target="_blank" dir="auto">
            {irritant.title}
          </Link>{' '}
          <PeopleHit irritant={irritant} />
        </p>
      )}
      {rootCause && (
        <p>
          <Link to={rootCause.path} target="_blank" dir="auto">
            {rootCause.title}
          </Link>
        </p>
      )}
      {call && (
        <p>
          <b dir="auto">{call.question}</b>
          {about && (
            <>
              {' '}
              <Link to={about.path} target="_blank" dir="auto">
                {about.title}
              </Link>
            </>
          )}
        </p>
      )}
      {call?.endedAt && <p>{t('answers.gone')}</p>}
      <Button small onClick={onRemove}>
        {t('answers.remove')}
      </Button>
    </section>
  );
}
