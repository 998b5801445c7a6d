import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { t } from '../words';
import { useViewer } from '../../lib/shell';
import { readStored, writeStored } from '../../lib/storage';
import { Checkbox } from '../../ui/form/Choice';
import { Dialog } from '../../ui/overlay/Dialog';
import { onOpenShortcuts } from './shortcut-help';
import { pressKey } from './shortcuts';
import styles from './Shortcuts.module.css';
const KEY = 'shortcuts';
const keys = [
  ['j', 'j'],
  ['k', 'k'],
  ['o', 'o'],
  ['v', 'v'],
  ['Ctrl K', 'palette'],
  ['?', 'help'],
  ['Ctrl Enter', 'send'],
] as const;

/** Keyboard shortcuts and the list of them. Members switch them off in their preferences, visitors right here. */
export function Shortcuts() {
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  const [here, setHere] = useState(true);
  const on = viewer ? viewer.preferences.keyboardShortcuts : here;

  useEffect(() => setHere(readStored<boolean>(KEY) ?? true), []);
  useEffect(() => onOpenShortcuts(() => setOpen(true)), []);
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => pressKey(event, () => setOpen(true));
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);

  return (
    <Dialog open={open} title={t('shortcuts.title')} onClose={() => setOpen(false)}>
      {!on && <p>{t('shortcuts.off')}</p>}
      <dl className={styles.keys}>
        {keys.map(
          ([key, word]) =>
            // Only single keys can be switched off: they are what a slip of the hand or of the voice presses.
            (on || key.includes(' ')) && (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`shortcuts.${word}`)}</dd>
              </div>
            ),
        )}
      </dl>
      {viewer ? (
        <Link to="/me/preferences" onClick={() => setOpen(false)}>
          {t('shortcuts.preferences')}
        </Link>
      ) : (
        <Checkbox
          checked={here}
          onChange={(event) => {
            setHere(event.target.checked);
            writeStored(KEY, event.target.checked);
          }}
        >
          {t('shortcuts.use')}
        </Checkbox>
      )}
    </Dialog>
  );
}
