import { Search } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { textOfFailure } from '../../lib/problems';
import { optionsFor, type Place } from './palette-options';
import { PaletteList } from './PaletteList';
import { useListbox } from './use-listbox';
import { useSearchAsTyped } from './use-search-as-typed';
import { t } from './words';
import styles from './Palette.module.css';

interface PaletteProps {
  /** Pages the viewer can go to. */
  places: readonly Place[];
  onClose: () => void;
}

/** One field for everything: finds as one types and goes to pages, by keys alone if one likes. */
export default function Palette({ places, onClose }: PaletteProps) {
  return (
    <ModalOverlay className={styles.veil} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog} aria-label={t('palette.title')}>
          <Finder places={places} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ places, onClose }: PaletteProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const { things, answered, looking, failure } = useSearchAsTyped(typed);
  const options = useMemo(() => optionsFor(typed, places, things), [typed, places, things]);
  const { chosen, onKeyDown } = useListbox({
    about: text,
    count: options.length,
    start: text ? 0 : -1,
    open: (index, event) => {
      const to = options[index]?.to ?? '/';
      if (event.ctrlKey || event.metaKey) return void window.open(to, '_blank', 'noopener');
      onClose();
      void navigate(to);
    },
  });

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const found = text !== '' && answered === text && !looking;
  return (
    <>
      <div className={styles.head}>
        <Search size={20} aria-hidden="true" />
        <input
          autoFocus
          role="combobox"
          aria-label={t('palette.field')}
          aria-expanded={options.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          placeholder={t('palette.field')}
          value={typed}
          dir="auto"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles.close} onClick={onClose}>
          {t('palette.close')}
        </button>
      </div>
      <PaletteList id={id} ref={list} typed={text} options={options} chosen={chosen} onOpen={onClose} />
      <p className={styles.state} role="status">
        {text && failure && textOfFailure(failure)}
        {found && things.length === 0 && t('palette.none', { query: text })}
        {found && things.length > 0 && (
          <span className={styles.heard}>{t('palette.count', { count: things.length })}</span>
        )}
      </p>
      <p className={styles.keys}>{t('palette.keys')}</p>
    </>
  );
}
