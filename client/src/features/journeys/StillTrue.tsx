import { useNow } from '../../lib/clock';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import type { Card } from './known';
import { ConfirmContextCardDocument } from './StillTrue.generated';
import { t } from './words';
import styles from './Known.module.css';

const YEAR_MS = 365 * 86_400_000;

/** Asks once a year whether the words on the card still hold; they stay whatever is said (practice 0.14). */
export function StillTrue({ card }: { card: Card }) {
  const now = useNow();
  const tell = useTell();
  const [confirm, busy] = useWrite(ConfirmContextCardDocument);
  if (now - Date.parse(card.confirmedAt) < YEAR_MS) return null;
  return (
    <p className={styles.still} data-screen>
      <span>{t('card.stillAsk')}</span>
      <Button
        small
        busy={busy}
        onClick={() =>
          void confirm({ variables: {} }).then((outcome) => tell(outcome, { text: t('card.stillDone') }))
        }
      >
        {t('card.still')}
      </Button>
    </p>
  );
}
