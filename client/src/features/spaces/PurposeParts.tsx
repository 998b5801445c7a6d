import { Prose } from '../../ui/text/Prose';
import type { PurposeFragment } from './Spaces.generated';
import { t } from './words';
import styles from './Purpose.module.css';

export type Purpose = Omit<PurposeFragment, ' $fragmentName'>;

interface PartsProps {
  purpose: Purpose;
  heading: 'h2' | 'h3' | 'h4';
  /** Only the first lines of each part, where a page has more to say than this. */
  short?: boolean;
}

/** What a space hopes to gain, what it offers, and what it will not do (practice 0.1). */
export function PurposeParts({ purpose, heading: Heading, short }: PartsProps) {
  const parts = [
    ['gain', purpose.gainHtml],
    ['offer', purpose.offerHtml],
    ['limits', purpose.limitsHtml],
  ] as const;
  return (
    <div className={`${styles.parts} ${short ? styles.short : ''}`}>
      {parts.map(([part, html]) => (
        <section key={part}>
          <Heading>{t(`purpose.${part}`)}</Heading>
          <Prose html={html} small />
        </section>
      ))}
    </div>
  );
}
