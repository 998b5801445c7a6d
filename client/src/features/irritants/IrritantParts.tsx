import { Prose } from '../../ui/text/Prose';
import type { PageIrritant } from './page-irritant';
import { t } from './words';
import styles from './Irritant.module.css';

/** What was said about an irritant, in its parts: the situation, the way around it, what is good about that and not. */
export function IrritantParts({ irritant }: { irritant: PageIrritant }) {
  const { workaroundHtml, likes, dislikes } = irritant;
  return (
    <>
      <Prose html={irritant.situationHtml} />
      {workaroundHtml && (
        <section className={styles.part}>
          <h2>{t('facts.workaround')}</h2>
          <Prose html={workaroundHtml} />
        </section>
      )}
      {(likes ?? dislikes) && (
        <div className={styles.opinions}>
          <Opinion title={t('facts.likes')} words={likes} />
          <Opinion title={t('facts.dislikes')} words={dislikes} />
        </div>
      )}
    </>
  );
}

function Opinion({ title, words }: { title: string; words: string | null }) {
  if (!words) return null;
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <p className={styles.words} dir="auto">
        {words}
      </p>
    </section>
  );
}
