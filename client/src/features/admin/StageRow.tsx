import { STAGE_NAME_MAX } from '@rapport/shared/limits';
import { Suspense, useState } from 'react';
import { t as c } from '../../lib/common-words';
import { lazy } from '../../lib/lazy';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { StageMark } from '../../ui/text/StageMark';
import { NameForm } from './NameForm';
import { RenameStageDocument } from './Space.generated';
import type { StagedSpace } from './staged-space';
import { useReturnFocus } from './use-return-focus';
import { t } from './words';
import styles from './Admin.module.css';

const RemoveStage = lazy(() => import('./RemoveStage'));

interface RowProps {
  stage: StagedSpace['stages'][number];
  space: StagedSpace;
}

/** One stage: its name and category, and what can be done with it. */
export function StageRow({ stage, space }: RowProps) {
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null);
  const [renameButton, onClosing] = useReturnFocus();
  const close = () => {
    if (open === 'rename') onClosing();
    setOpen(null);
  };
  const [rename] = useWrite(RenameStageDocument);
  const { id, name, category, ideaCount } = stage;
  if (open === 'rename') {
    return (
      <NameForm
        label={t('space.newName')}
        limit={STAGE_NAME_MAX}
        initial={name}
        words={c('save')}
        onCancel={close}
        onSend={async (newName) => {
          const outcome = await rename({ variables: { input: { stageId: id, name: newName } } });
          if (outcome.ok) close();
          return outcome;
        }}
      />
    );
  }
  return (
    <div className={styles.facts}>
      <p className={styles.grow}>
        <StageMark stage={stage} />
        <br />
        <span className={styles.quiet}>
          {t(`category.${category}`)}, {t('spaces.ideas', { count: ideaCount })}
        </span>
      </p>
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
      <Dialog open={open === 'remove'} title={t('space.removeStage', { name })} onClose={close}>
        <Suspense fallback={<Skeleton lines={3} />}>
          <RemoveStage stage={stage} space={space} onDone={close} />
        </Suspense>
      </Dialog>
    </div>
  );
}
