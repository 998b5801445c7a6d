import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { PageOutcome } from './page-outcome';
import type { Part } from './parts';
import { WithPeople } from './WithPeople';
import { t } from './words';
import styles from './Outcome.module.css';

interface TitleProps {
  outcome: Pick<
    PageOutcome,
    'kind' | 'author' | 'title' | 'summary' | 'shippedOn' | 'publishedAt' | 'editedAt'
  >;
  parts: Part[];
}

/** How an outcome begins: who tells it, when it came, what it is, and with whom it was built. */
export function OutcomeTitle({ outcome, parts }: TitleProps) {
  const { language } = useCommunity();
  const { kind, author, title, summary, shippedOn, publishedAt, editedAt } = outcome;
  const on = <time dateTime={shippedOn}>{day(shippedOn, language)}</time>;
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        {fill(t(kind === 'RELEASE' ? 'page.shippedOn' : 'page.smallWinOn'), { day: on })}
      </p>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <p className={styles.summary} dir="auto">
        {summary}
      </p>
      <p>
        <ByLine member={author} title>
          {/* What was just now on the screen is long ago on paper. */}
          <span data-screen="">
            {', '}
            {fill(t('page.told'), { when: <RelativeTime at={publishedAt} /> })}
            {editedAt && <>, {fill(t('page.changed'), { when: <RelativeTime at={editedAt} /> })}</>}
          </span>
        </ByLine>
      </p>
      <WithPeople parts={parts.filter(({ member }) => member.id !== author.id)} />
    </header>
  );
}
