import { lazy } from '../../lib/lazy';
import { fill } from '../../lib/words';
import { LinkButton } from '../../ui/button/Button';
import { ByLine } from '../../ui/member/MemberName';
import { Arriving } from '../../ui/state/Arriving';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { CallShownFragment } from './IrritantPage.generated';
import { t } from './words';
import styles from './Irritant.module.css';

const EndCall = lazy(() => import('./EndCall'));

interface CallProps {
  call: Omit<CallShownFragment, ' $fragmentName'>;
  /** Slug of the space in which ideas answer it. */
  space: string;
  /** Whether the viewer may end it. */
  canEnd: boolean;
}

/** The team's open question, with the way to answer it by an idea. */
export function CallCard({ call, space, canEnd }: CallProps) {
  return (
    <section className={styles.call} id="call-for-ideas" aria-labelledby="call-title">
      <h2 id="call-title">{t('callFor.title')}</h2>
      <p className={styles.question} dir="auto">
        {call.question}
      </p>
      <ByLine member={call.openedBy} title>
        {', '}
        <RelativeTime at={call.openedAt} />
      </ByLine>
      {call.endedAt ? (
        <p className={styles.quiet}>
          {fill(t('callFor.endedAt'), { when: <RelativeTime at={call.endedAt} /> })}
        </p>
      ) : (
        <p className={styles.row}>
          <LinkButton tone="strong" to={`/ideas/new?space=${space}&call=${call.id}`}>
            {t('callFor.answer')}
          </LinkButton>
          {canEnd && (
            <Arriving>
              <EndCall callId={call.id} />
            </Arriving>
          )}
        </p>
      )}
    </section>
  );
}
