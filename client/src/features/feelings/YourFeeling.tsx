import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import type { FeltThing } from './felt';
import { useTakeBack } from './use-take-back';
import { t } from './words';
import styles from './Feelings.module.css';

interface YourFeelingProps {
  feeling: NonNullable<FeltThing['viewerFeeling']>;
  reader: { name: string };
}

/** What the viewer told, and the way to take it back. */
export function YourFeeling({ feeling, reader: { name } }: YourFeelingProps) {
  const { takeBack, busy, problem } = useTakeBack(feeling.id, name);
  return (
    <section className={styles.yours} aria-labelledby="yours">
      <h2 id="yours">{t('page.yours', { name })}</h2>
      <blockquote dir="auto">{feeling.text}</blockquote>
      <ErrorSummary message={problem} />
      <Button small busy={busy} onClick={takeBack}>
        {t('page.takeBack')}
      </Button>
    </section>
  );
}
