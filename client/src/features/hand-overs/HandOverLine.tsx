import { fill } from '../../lib/words';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { ShownHandOver } from './hand-over';
import { t } from './words';
import styles from './HandOvers.module.css';

/** Who gave something into whose hands, and the note for whoever waits (practice 4.9). */
export function HandOverLine({ handOver: { from, to, by, note, at } }: { handOver: ShownHandOver }) {
  // Somebody may hand over what a third person had.
  const word = from?.id === by.id ? 'handed' : from ? 'givenFrom' : 'given';
  return (
    <>
      <p className={styles.who}>
        {fill(t(word), {
          from: from && <MemberName member={from} />,
          to: <MemberName member={to} />,
          by: <MemberName member={by} />,
          when: <RelativeTime at={at} />,
        })}
      </p>
      <blockquote className={styles.note} dir="auto">
        {note}
      </blockquote>
    </>
  );
}
