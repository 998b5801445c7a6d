import { ChevronDown } from 'lucide-react';
import { Link } from 'react-router';
import { Popup } from './Popup';
import styles from './Popup.module.css';

export interface ChoiceLink {
  to: string;
  words: string;
  chosen: boolean;
}

/** A filter as a panel of links, so that each choice has an address. The first choice is "all". */
export function ChoiceLinks({ choices, idle }: { choices: ChoiceLink[]; idle: string }) {
  const chosen = choices.find((choice) => choice.chosen);
  return (
    <Popup
      align="end"
      className={chosen && chosen !== choices[0] ? styles.chosen : undefined}
      summary={
        <>
          {chosen?.words ?? idle} <ChevronDown size={14} aria-hidden="true" />
        </>
      }
    >
      {choices.map(({ to, words, chosen: current }) => (
        <Link key={to} to={to} aria-current={current || undefined} preventScrollReset>
          {words}
        </Link>
      ))}
    </Popup>
  );
}
