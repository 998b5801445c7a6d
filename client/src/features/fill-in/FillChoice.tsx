import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useWrite } from '../../lib/write';
import { Checkbox } from '../../ui/form/Choice';
import { useTell } from '../../ui/toast/tell';
import { ChooseToFillInDocument } from './FillChoice.generated';
import { CardToFillFromDocument } from './FillIn.generated';
import { t } from './words';
import styles from './FillIn.module.css';

/** Whether forms begin with what the card says; nobody's do unless they want it (practice 4.11). */
export default function FillChoice() {
  const { data } = useQuery(CardToFillFromDocument);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [update] = useWrite(ChooseToFillInDocument);
  const tell = useTell();
  if (!data?.viewer) return null;
  // Shown as chosen at once, and taken back with the reason when it is refused.
  const choose = async (fillFromCard: boolean) => {
    setWanted(fillFromCard);
    tell(await update({ variables: { input: { fillFromCard } } }), { text: t('saved') });
    setWanted(null);
  };
  return (
    <div className={styles.choice} data-screen="">
      <Checkbox
        checked={wanted ?? data.viewer.preferences.fillFromCard}
        aria-describedby="fill-from-card"
        onChange={(event) => void choose(event.target.checked)}
      >
        {t('choice')}
      </Checkbox>
      <p className={styles.quiet} id="fill-from-card">
        {t('choiceText')}
      </p>
    </div>
  );
}
