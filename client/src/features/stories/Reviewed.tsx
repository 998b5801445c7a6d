import { date } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { SectionTitle } from '../../ui/layout/PageHead';
import { ByLine } from '../../ui/member/MemberName';
import type { PageStory } from './story';
import { t } from './form-words';
import styles from './Review.module.css';

/** What was suggested so far, and what became of it. */
export function Reviewed({ story: { suggestions } }: { story: Pick<PageStory, 'suggestions'> }) {
  const { language, timeZone } = useCommunity();
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="suggested">
      <SectionTitle id="suggested">{t('review.suggestedBefore')}</SectionTitle>
      <ul className={styles.list}>
        {suggestions.map(({ id, by, at, why, state, decidedReason }) => (
          <li key={id}>
            <ByLine member={by} small>
              {', '}
              <time dateTime={at}>{date(at, language, timeZone)}</time>
            </ByLine>
            <p dir="auto">{why}</p>
            <p className={styles.quiet}>{t(`review.suggestionState.${state}`)}</p>
            {decidedReason && <p dir="auto">{decidedReason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
