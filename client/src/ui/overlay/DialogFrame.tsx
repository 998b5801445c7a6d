import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../../lib/common-words';
import type { DialogProps } from './Dialog';
import styles from './Dialog.module.css';

/**
 * Gives the focus back to what opened the dialog, or to the page when that is gone with what was done. The library does
 * so too, but where the dialog closes after an answer of the server the page is still inert at that moment, and refuses.
 */
function useFocusGivenBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const place =
          opener?.isConnected && opener !== document.body ? opener : document.querySelector('main');
        if (place instanceof HTMLElement) place.focus({ preventScroll: true });
      });
    },
    [opener],
  );
}

export default function DialogFrame({ title, onClose, wide, children }: DialogProps) {
  useFocusGivenBack();
  return (
    <ModalOverlay className={styles.veil} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`${styles.modal} ${wide ? styles.wide : ''}`}>
        <Dialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <button type="button" className={styles.close} onClick={onClose} aria-label={t('close')}>
              <X size={20} aria-hidden="true" />
            </button>
          </header>
          <div className={styles.body}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
