import { fill } from '../../lib/words';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { Letter as Written } from './recovery';
import { t } from './words';
import styles from './Recoveries.module.css';

/** Where a fix can be seen: the address as it is, without what every address has. */
const shortOf = (link: string): string => link.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** What one person wrote to the other: who, what it is, when, and the words as they stand. */
export function Letter({ letter }: { letter: Written }) {
  const { id, author, kind, at, text, link } = letter;
  return (
    <li className={styles.letter} id={`word-${id}`}>
      <ByLine member={author}>
        {' '}
        {t(`letter.${kind}`)}
        {', '}
        <RelativeTime at={at} />
      </ByLine>
      <blockquote dir="auto">{text}</blockquote>
      {link && (
        <p className={styles.seen}>
          {fill(t('letter.seen'), {
            link: (
              <a href={link} rel="nofollow noopener noreferrer">
                {shortOf(link)}
              </a>
            ),
          })}
        </p>
      )}
    </li>
  );
}
