import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { ByLine } from '../../ui/member/MemberName';
import { Prose } from '../../ui/text/Prose';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { NameTeamSideDocument } from './Differences.generated';
import type { Difference, Side } from './difference';
import { Opens } from './Part';
import { t } from './words';
import styles from './Differences.module.css';

const SayForm = lazy(() => import('./SayForm'));

function importanceOf({ side }: Side, importance: NonNullable<Side['importance']>): string {
  return t(side === 'TEAM' ? `importanceOfTeam.${importance}` : `importance.${importance}`);
}

interface SideProps {
  side: Side;
  difference: Difference;
  ideaId: string;
}

/** One side: who, what it is to them, their own words, and what they said before. */
export function SideColumn({ side, difference, ideaId }: SideProps) {
  const viewer = useViewer();
  const [name, busy] = useWrite(NameTeamSideDocument);
  const { member, positionHtml, importance, saidAt, saidBy, former } = side;
  const isOwn = difference.viewerSide === side.side && difference.viewerCan.includes('SAY');
  const mayTakeOver = side.side === 'TEAM' && difference.viewerCan.includes('NAME_TEAM') && viewer;
  return (
    <section className={styles.side} aria-label={member.name}>
      <ByLine member={member} title>
        {saidAt && (
          <>
            {', '}
            <RelativeTime at={saidAt} />
          </>
        )}
      </ByLine>
      {importance && <p className={styles.importance}>{importanceOf(side, importance)}</p>}
      {positionHtml ? (
        <Prose html={positionHtml} />
      ) : (
        <p className={styles.quiet}>{t('side.none', { name: member.name })}</p>
      )}
      {saidBy && saidBy.id !== member.id && (
        <p className={styles.quiet}>{fill(t('side.saidBy'), { name: saidBy.name })}</p>
      )}
      {former.length > 0 && (
        <details>
          <summary>{t('side.former', { count: former.length })}</summary>
          {former.map((wording) => (
            <div key={wording.id} className={styles.former}>
              <p className={styles.quiet}>
                {wording.saidBy.name}, <RelativeTime at={wording.saidAt} />,{' '}
                {importanceOf(side, wording.importance)}
              </p>
              <Prose html={wording.textHtml} small />
            </div>
          ))}
        </details>
      )}
      {isOwn && (
        <Opens
          label={t(positionHtml ? 'side.reword' : 'side.say')}
          tone={positionHtml ? 'quiet' : 'strong'}
          Form={SayForm}
          difference={difference}
          ideaId={ideaId}
        />
      )}
      {mayTakeOver && (
        <Button
          busy={busy}
          onClick={() =>
            void name({ variables: { differenceId: difference.id, memberId: viewer.member.id } })
          }
        >
          {t('side.takeOver')}
        </Button>
      )}
    </section>
  );
}
