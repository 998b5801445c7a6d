import { Link } from 'react-router';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { PageSuggestion } from './page-suggestion';
import { Standing } from './Standing';
import { t } from './words';
import styles from './Suggestion.module.css';

/** What came of a suggestion that is not open any more: who decided, when, with which words, and where it led. */
export function Outcome({ suggestion }: { suggestion: PageSuggestion }) {
  const {
    state,
    idea,
    decidedBy,
    decidedAt,
    reason,
    withChanges,
    revision,
    supersededBy,
    coAuthorsWereFull,
  } = suggestion;
  if (state === 'OPEN') return null;
  const label = state === 'DECLINED' ? 'page.reason' : withChanges ? 'page.note' : 'page.noteAccepted';
  return (
    <section className={styles.outcome} id="outcome" aria-label={t('page.standing')}>
      <p>
        <Standing suggestion={suggestion} />
      </p>
      {reason && (
        <figure>
          <figcaption>{t(label)}</figcaption>
          <blockquote dir="auto">{reason}</blockquote>
          {decidedBy && decidedAt && (
            <p>
              <ByLine member={decidedBy} title>
                {', '}
                <RelativeTime at={decidedAt} />
              </ByLine>
            </p>
          )}
        </figure>
      )}
      {state === 'ACCEPTED' && revision && (
        <p>
          {t('page.becameVersion', { number: revision })}.{' '}
          <Link to={`${idea.path}/versions?from=${revision - 1}&to=${revision}`}>{t('page.seeVersion')}</Link>
        </p>
      )}
      {coAuthorsWereFull && <p>{t('page.coAuthorsWereFull')}</p>}
      {supersededBy && (
        <p>
          <Link to={supersededBy.path}>{t('page.supersededBy', { number: supersededBy.number })}</Link>
        </p>
      )}
    </section>
  );
}
