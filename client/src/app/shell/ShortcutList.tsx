import { Link } from 'react-router';
import { wordsOf } from '../../lib/words';
import english from '../../locales/en/shortcuts.json';
import { Checkbox } from '../../ui/form/Choice';
import { Dialog } from '../../ui/overlay/Dialog';
import styles from './Shortcuts.module.css';

const t = wordsOf('shortcuts', english);
const keys = [
  ['j', 'j'],
  ['k', 'k'],
  ['o', 'o'],
  ['v', 'v'],
  ['Ctrl K', 'palette'],
  ['?', 'help'],
  ['Ctrl Enter', 'send'],
] as const;

interface ListProps {
  /** Whether single keys do something. */
  on: boolean;
  /** Changes that on this device; null for members, who have their preferences for it. */
  onSwitch: ((on: boolean) => void) | null;
  onClose: () => void;
}

/** The list of keyboard shortcuts, and the way to switch single keys off. */
export default function ShortcutList({ on, onSwitch, onClose }: ListProps) {
  return (
    <Dialog open title={t('title')} onClose={onClose}>
      {!on && <p>{t('off')}</p>}
      <dl className={styles.keys}>
        {keys.map(
          ([key, word]) =>
            // Only single keys can be switched off: they are what a slip of the hand or of the voice presses.
            (on || key.includes(' ')) && (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(word)}</dd>
              </div>
            ),
        )}
      </dl>
      {onSwitch ? (
        <Checkbox checked={on} onChange={(event) => onSwitch(event.target.checked)}>
          {t('use')}
        </Checkbox>
      ) : (
        <Link to="/me/preferences" onClick={onClose}>
          {t('preferences')}
        </Link>
      )}
    </Dialog>
  );
}
