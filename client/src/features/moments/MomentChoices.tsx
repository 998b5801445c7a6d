import { useState } from 'react';
import { Checkbox } from '../../ui/form/Choice';
import type { OwnMomentChoicesFragment } from './MomentChoices.generated';
import { t } from './choice-words';
import { useSwitchMoment } from './use-switch-moment';
import styles from './Moments.module.css';

type Choices = Omit<OwnMomentChoicesFragment, ' $fragmentName'>;

function Choice({ choice }: { choice: Choices['momentChoices'][number] }) {
  const { rule, name, when, value, on } = choice;
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [switchRule] = useSwitchMoment();
  // Shown as chosen at once, and taken back with the reason when it is refused.
  const choose = async (next: boolean) => {
    setWanted(next);
    await switchRule(rule, next, { text: t('saved') });
    setWanted(null);
  };
  return (
    <li>
      <Checkbox
        checked={wanted ?? on}
        aria-describedby={`${rule}-when`}
        onChange={(event) => void choose(event.target.checked)}
      >
        {name}
      </Checkbox>
      <p className={styles.quiet} id={`${rule}-when`}>
        {when} {t('value', { value })}
      </p>
    </li>
  );
}

/** Every rule that may prompt the viewer, with what it is for, each with its switch. */
export default function MomentChoices({ viewer }: { viewer: Choices }) {
  if (viewer.momentChoices.length === 0) return <p className={styles.quiet}>{t('none')}</p>;
  return (
    <>
      <p className={styles.quiet}>{t('text')}</p>
      <ul className={styles.choices}>
        {viewer.momentChoices.map((choice) => (
          <Choice key={choice.rule} choice={choice} />
        ))}
      </ul>
    </>
  );
}
