import type { ReactNode } from 'react';
import { ByLine } from '../../ui/member/MemberName';
import { Face } from '../../ui/member/Face';
import type { Teller } from './story';
import styles from './Teller.module.css';

interface TellerProps {
  teller: Teller;
  /** In lists: a smaller face, and the name is not a link of its own. */
  small?: boolean;
  children?: ReactNode;
}

/**
 * Who tells a story, as they agreed to be named here: with face and page, by the first name, or as somebody who lived it,
 * with nothing that leads to a person.
 */
export function TellerName({ teller, small, children }: TellerProps) {
  if (teller.member) {
    return (
      <ByLine member={teller.member} small={small}>
        {children}
      </ByLine>
    );
  }
  return (
    <span className={small ? `${styles.teller} ${styles.small}` : styles.teller}>
      {/* The colour comes from the words, never from who it is. */}
      {teller.initials && <Face id={teller.name} initials={teller.initials} size={small ? 22 : 32} />}
      <span>
        {small ? teller.name : <b>{teller.name}</b>}
        {children}
      </span>
    </span>
  );
}
