import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import { SayPutRightDocument } from './Recoveries.generated';
import { isAnswered, type Recovery } from './recovery';
import { t } from './words';
import styles from './Recoveries.module.css';

interface RightProps {
  recovery: Recovery;
  /** "Not yet" leads to what is missing. */
  onNotYet: () => void;
}

/** For the person for whom it went wrong, and nobody else: whether it is put right. Asked once the team has written. */
export function IsItRight({ recovery, onNotYet }: RightProps) {
  const tell = useTell();
  const [say, busy] = useWrite(SayPutRightDocument);
  const { id, owner, viewerCan } = recovery;
  if (!viewerCan.includes('SAY_PUT_RIGHT') || !isAnswered(recovery)) return null;
  const right = async () => {
    const outcome = await say({ variables: { recoveryId: id } });
    const closed = outcome.ok && outcome.value.recovery.closedAt !== null;
    tell(outcome, { text: closed ? t('right.thanks') : t('right.noted', { name: owner.name }) });
  };
  return (
    <section className={styles.ask} data-screen aria-labelledby="right">
      <h2 id="right">{t('right.ask')}</h2>
      <p>{t('right.lead', { name: owner.name })}</p>
      <div className={styles.acts}>
        <Button tone="strong" busy={busy} onClick={() => void right()}>
          {t('right.yes')}
        </Button>
        <Button onClick={onNotYet}>{t('right.notYet')}</Button>
      </div>
    </section>
  );
}
