import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../lib/shell';
import { fill } from '../../lib/words';
import type { OnBoard } from './IrritantBoard';
import { PeopleHit } from './PeopleHit';
import { t } from './words';
import styles from './Board.module.css';

interface ItemProps {
  irritant: OnBoard;
  chosen: boolean;
  onToggle: () => void;
}

const modified = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || shiftKey;

/** One irritant of the board: how old, what hurts, how many it hits, and what it is gathered under. */
export function BoardItem({ irritant, chosen, onToggle }: ItemProps) {
  const keys = useViewer()?.preferences.keyboardShortcuts ?? false;
  const { title, rootCause, journeyStage, space } = irritant;
  return (
    <li
      className={styles.item}
      data-item=""
      onKeyDown={(event) => {
        if (!keys || event.key !== 'x' || modified(event)) return;
        event.preventDefault();
        onToggle();
      }}
    >
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={chosen}
          onChange={onToggle}
          aria-label={t('board.choose', { title })}
        />
      </label>
      <p className={styles.age}>{t('board.age', { count: irritant.ageDays })}</p>
      <div>
        <h2 dir="auto">
          <Link to={irritant.path} data-item-link="">
            {title}
          </Link>
        </h2>
        <p className={styles.facts}>
          <PeopleHit irritant={irritant} />
          {journeyStage && <span dir="auto">{t('facts.inJourney', { stage: journeyStage })}</span>}
          <span>{space.name}</span>
          {rootCause && (
            <span>
              {fill(t('board.under'), {
                cause: (
                  <Link to={rootCause.path} dir="auto">
                    {rootCause.title}
                  </Link>
                ),
              })}
            </span>
          )}
        </p>
      </div>
    </li>
  );
}
