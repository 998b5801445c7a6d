import { TAG_NAME_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Dialog } from '../../ui/overlay/Dialog';
import { useTell } from '../../ui/toast/tell';
import { NameForm } from './NameForm';
import { RemoveTagDocument, RenameTagDocument } from './Space.generated';
import { useReturnFocus } from './use-return-focus';
import { t } from './words';
import styles from './Admin.module.css';

/** One tag: rename it, or remove it from every idea that carries it. */
export function TagRow({ tag: { id, name } }: { tag: { id: string; name: string } }) {
  const tell = useTell();
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null);
  const [renameButton, onClosing] = useReturnFocus();
  const close = () => {
    if (open === 'rename') onClosing();
    setOpen(null);
  };
  const [rename] = useWrite(RenameTagDocument);
  const [remove, removing] = useWrite(RemoveTagDocument);
  const confirm = async () => {
    const outcome = await remove({ variables: { tagId: id } });
    tell(outcome, { text: t('space.tagRemoved', { name }) });
  };
  if (open === 'rename') {
    return (
      <NameForm
        label={t('space.newName')}
        limit={TAG_NAME_MAX}
        initial={name}
        words={c('save')}
        onCancel={close}
        onSend={async (newName) => {
          const outcome = await rename({ variables: { input: { tagId: id, name: newName } } });
          if (outcome.ok) close();
          return outcome;
        }}
      />
    );
  }
  return (
    <>
      <span className={styles.grow}>{name}</span>
      <Button
        ref={renameButton}
        small
        aria-label={t('space.renameThis', { name })}
        onClick={() => setOpen('rename')}
      >
        {t('space.rename')}
      </Button>
      <Button small aria-label={t('space.removeThis', { name })} onClick={() => setOpen('remove')}>
        {t('space.remove')}
      </Button>
      <Dialog open={open === 'remove'} title={t('space.removeTag', { name })} onClose={close}>
        <p>{t('space.removeTagText')}</p>
        <p className={styles.acts}>
          <Button tone="harm" busy={removing} onClick={() => void confirm()}>
            {t('space.confirmRemoveTag')}
          </Button>
          <Button onClick={close}>{c('cancel')}</Button>
        </p>
      </Dialog>
    </>
  );
}
