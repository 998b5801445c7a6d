import { date } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { ByLine } from '../../ui/member/MemberName';
import { Prose } from '../../ui/text/Prose';
import type { Side } from './story';
import { t } from './words';
import styles from './Story.module.css';

/** What the team did and learned, in the name of who wrote it: beside a story, or on the page of its own. */
export function SideBeside({ side }: { side: Side }) {
  const { language, timeZone } = useCommunity();
  return (
    <section className={styles.beside} aria-labelledby="side">
      <h2 id="side">{t('page.besideLead')}</h2>
      <p className={styles.by}>
        <ByLine member={side.author} title />
        {side.editedAt && (
          <time dateTime={side.editedAt}>
            {t('page.edited', { date: date(side.editedAt, language, timeZone) })}
          </time>
        )}
      </p>
      <Prose html={side.textHtml} />
    </section>
  );
}
