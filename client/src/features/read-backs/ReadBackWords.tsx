import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { ReadBack } from './read-back';
import { t } from './words';
import styles from './ReadBacks.module.css';

/** What was understood and what the author says to it, side by side; neither ever takes the other's place. */
export function ReadBackWords({ readBack, version }: { readBack: ReadBack; version: number }) {
  const { language } = useCommunity();
  const { askedBy, answeredBy, words, correction, state, passesOn, revision } = readBack;
  return (
    <>
      <p className={styles.by}>
        {fill(t('asked'), {
          name: <MemberName member={askedBy} />,
          when: <RelativeTime at={readBack.askedAt} />,
        })}
      </p>
      <div className={correction ? styles.sides : undefined}>
        <figure>
          <figcaption>{t('words', { name: askedBy.name })}</figcaption>
          <blockquote dir="auto">{words}</blockquote>
        </figure>
        {correction && (
          <figure>
            <figcaption>{t('correction', { name: answeredBy?.name ?? '' })}</figcaption>
            <blockquote dir="auto">{correction}</blockquote>
          </figure>
        )}
      </div>
      <p className={styles.state}>
        {t(`state.${state}`, { name: answeredBy?.name ?? '', day: day(passesOn, language) })}
        {revision !== version && ` ${t('former', { version: revision })}`}
      </p>
    </>
  );
}
