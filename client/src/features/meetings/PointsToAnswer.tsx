import { Button } from '../../ui/button/Button';
import { useState } from 'react';
import { SectionTitle } from '../../ui/layout/PageHead';
import { useReturnFocus } from '../admin/use-return-focus';
import { AskedThereForm } from './AskedThereForm';
import type { MinutesPageQuery } from './Minutes.generated';
import { PointToAnswer } from './PointToAnswer';
import { t } from './form-words';
import styles from './Forms.module.css';

/** What people asked, each with room for the answer; what was asked at the meeting itself is written down too. */
export default function PointsToAnswer({ meeting }: { meeting: NonNullable<MinutesPageQuery['meeting']> }) {
  const { id, points } = meeting;
  const [adding, setAdding] = useState(false);
  const [button, onClosing] = useReturnFocus();
  const close = () => {
    onClosing();
    setAdding(false);
  };
  return (
    <section aria-labelledby="points" className={styles.points}>
      <SectionTitle id="points">{t('minutes.points')}</SectionTitle>
      <p className={styles.quiet}>{t(points.length > 0 ? 'minutes.pointsLead' : 'minutes.noPoints')}</p>
      <ul>
        {points.map((point) => (
          <PointToAnswer key={point.id} point={point} />
        ))}
      </ul>
      {adding ? (
        <AskedThereForm meetingId={id} onDone={close} />
      ) : (
        <p>
          <Button ref={button} small onClick={() => setAdding(true)}>
            {t('minutes.addPoint')}
          </Button>
        </p>
      )}
    </section>
  );
}
