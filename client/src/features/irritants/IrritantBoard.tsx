import { Suspense, useState } from 'react';
import { useRevalidator } from 'react-router';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { BoardItem } from './BoardItem';
import type { IrritantBoardQuery } from './IrritantBoard.generated';
import type { BoardAct } from './BoardSteering';
import { t } from './words';
import styles from './Board.module.css';

const BoardSteering = lazy(() => import('./BoardSteering'));

export type OnBoard = IrritantBoardQuery['irritants']['edges'][number]['node'];

/** Open irritants by age; several are chosen and gathered, marked as the same, or fixed together. */
export function IrritantBoard({ irritants }: { irritants: OnBoard[] }) {
  const { revalidate } = useRevalidator();
  const [ids, setIds] = useState<string[]>([]);
  const [open, setOpen] = useState<BoardAct | null>(null);
  const chosen = irritants.filter(({ id }) => ids.includes(id));
  const toggle = (id: string) =>
    setIds((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  const some = chosen.length > 0;
  return (
    <>
      <ol>
        {irritants.map((irritant) => (
          <BoardItem
            key={irritant.id}
            irritant={irritant}
            chosen={ids.includes(irritant.id)}
            onToggle={() => toggle(irritant.id)}
          />
        ))}
      </ol>
      <div className={`${styles.bar} ${some ? styles.held : ''}`} role="group" aria-label={t('board.acts')}>
        <p role="status">{t('board.chosen', { count: chosen.length })}</p>
        {some && (
          <>
            <Button small tone="strong" onClick={() => setOpen('gather')}>
              {t('board.gather')}
            </Button>
            {chosen.length > 1 && (
              <Button small onClick={() => setOpen('same')}>
                {t('board.same')}
              </Button>
            )}
            <Button small onClick={() => setOpen('fix')}>
              {t('board.fix')}
            </Button>
            <Button small tone="plain" onClick={() => setIds([])}>
              {t('board.clear')}
            </Button>
          </>
        )}
      </div>
      {open && chosen[0] && (
        <Suspense fallback={null}>
          <BoardSteering
            act={open}
            chosen={chosen}
            onDone={(changed) => {
              setOpen(null);
              if (!changed) return;
              setIds([]);
              void revalidate();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
