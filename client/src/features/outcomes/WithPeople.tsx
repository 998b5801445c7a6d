import { Face } from '../../ui/member/Face';
import { MemberName } from '../../ui/member/MemberName';
import type { Part } from './parts';
import { t } from './words';
import styles from './Outcome.module.css';

/** How many faces stand below a title before the rest is left to the list. */
const FACES = 5;

/** Below the title: the people with whom it was built, before a word is said about it. */
export function WithPeople({ parts }: { parts: Part[] }) {
  if (parts.length === 0) return null;
  const rest = parts.length - FACES;
  return (
    <div className={styles.with}>
      <span id="with">{t('page.with')}</span>
      <ul aria-labelledby="with">
        {parts.slice(0, FACES).map(({ member }) => (
          <li key={member.id}>
            <Face id={member.id} initials={member.initials} />
            <span>
              <MemberName member={member} />
            </span>
          </li>
        ))}
        {rest > 0 && (
          <li>
            <a href="#people">{t('page.more', { count: rest })}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
