import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { ByLine } from '../../ui/member/MemberName';
import { Face } from '../../ui/member/Face';
import { askersOf } from './askers';
import type { ListedOutcomeFragment } from './OutcomeList.generated';
import { t } from './words';
import styles from './Outcomes.module.css';

interface ItemProps {
  outcome: Omit<ListedOutcomeFragment, ' $fragmentName'>;
  /** Left out where the whole list is about one space. */
  showSpace: boolean;
}

/** How many of those who asked are named before the rest is counted. */
const NAMED = 2;

/** An outcome in the list: what was built, in a sentence or two, who asked for it and who tells it. */
export function OutcomeItem({ outcome, showSpace }: ItemProps) {
  const { language } = useCommunity();
  const askers = askersOf(outcome);
  const named = askers.slice(0, NAMED);
  const rest = askers.length - named.length;
  return (
    <article className={styles.item} data-item="">
      <h3 dir="auto">
        <Link to={outcome.path} data-item-link="">
          {outcome.title}
        </Link>
      </h3>
      <p className={styles.summary} dir="auto">
        {outcome.summary}
      </p>
      <div className={styles.facts}>
        <ByLine member={outcome.author} small>
          {', '}
          <time dateTime={outcome.shippedOn}>{day(outcome.shippedOn, language)}</time>
        </ByLine>
        {named.length > 0 && (
          <span className={styles.askers}>
            <span className={styles.faces} aria-hidden="true">
              {named.map(({ id, initials }) => (
                <Face key={id} id={id} initials={initials} size={22} />
              ))}
            </span>
            {rest > 0
              ? t('item.askedMore', { names: named.map(({ name }) => name).join(', '), count: rest })
              : t('item.asked', {
                  names: listed(
                    named.map(({ name }) => name),
                    language,
                  ),
                })}
          </span>
        )}
        {showSpace && <span>{outcome.space.name}</span>}
      </div>
    </article>
  );
}

/** Names one after another, as the language puts them. */
const listed = (names: string[], language: string): string => new Intl.ListFormat(language).format(names);
