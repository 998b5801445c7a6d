import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { Radio } from '../../ui/form/Choice';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { OwnCreditFragment } from './MyCredits.generated';
import { useAnswer } from './use-answer';
import { t } from './act-words';
import { t as w } from './words';
import styles from './Credits.module.css';

/** One of the viewer's credits: what it says, where the words are, and a choice that can be changed at any time. */
export function OwnCreditItem({ credit }: { credit: Omit<OwnCreditFragment, ' $fragmentName'> }) {
  const { answer } = useAnswer(credit);
  const { what, path, idea, consent, givenBy, createdAt, member } = credit;
  return (
    <li className={styles.own} data-item="">
      <h2 dir="auto">{t('ask.quote', { name: member.name, what })}</h2>
      <p>
        {idea
          ? fill(t('own.for'), {
              idea: (
                <Link to={idea.path} data-item-link="">
                  {idea.title}
                </Link>
              ),
            })
          : t('own.gone')}
        {'. '}
        {path && (
          <Link to={path} aria-label={w('readLabel', { name: member.name })}>
            {w('read')}
          </Link>
        )}
      </p>
      <p>{fill(t('own.by'), { name: givenBy.name, when: <RelativeTime at={createdAt} /> })}</p>
      <fieldset className={styles.choice} aria-describedby={`state-${credit.id}`}>
        <legend>{t('own.choice')}</legend>
        <div className={styles.acts}>
          <Radio name={credit.id} checked={consent === 'GIVEN'} onChange={() => answer(true)}>
            {t('ask.yes')}
          </Radio>
          <Radio
            name={credit.id}
            checked={consent === 'REFUSED' || consent === 'WITHDRAWN'}
            onChange={() => answer(false)}
          >
            {t('ask.no')}
          </Radio>
        </div>
      </fieldset>
      <p id={`state-${credit.id}`} role="status">
        {t(`state.${consent}`)}
      </p>
    </li>
  );
}
