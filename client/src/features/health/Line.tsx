import type { ReactNode } from 'react';
import type { WorkState } from '../../lib/schema.generated';
import { isWrong } from './wrong';
import { t } from './words';
import styles from './Health.module.css';

interface LineProps {
  /** What a link from what is wrong leads to. */
  id: string;
  title: string;
  text: string;
  state: WorkState;
  /** How it goes, in a sentence or two. */
  children: ReactNode;
  act?: ReactNode;
  /** What lies below when it is asked for. */
  more?: ReactNode;
}

/** One piece of work: what it is, how it goes, and what can be done about it. */
export function Line({ id, title, text, state, children, act, more }: LineProps) {
  return (
    <li className={styles.line} id={id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3>
            {title}
            {isWrong({ state }) && <span className={styles.wrong}>{t(`state.${state}`)}</span>}
          </h3>
          <p className={styles.how}>{children}</p>
          {text && <p className={styles.text}>{text}</p>}
        </div>
        {act}
      </div>
      {more}
    </li>
  );
}
