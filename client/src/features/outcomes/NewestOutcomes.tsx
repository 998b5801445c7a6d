import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { SectionTitle } from '../../ui/layout/PageHead';
import { ByLine } from '../../ui/member/MemberName';
import { t } from './beside-words';
import type { NewOutcomeFragment } from './NewestOutcomes.generated';
import styles from './Outcomes.module.css';

/** On the home page: what was built lately, and the way to all of it. Nothing where nothing has been told yet. */
export function NewestOutcomes({
  outcomes,
}: {
  outcomes: readonly { node: Omit<NewOutcomeFragment, ' $fragmentName'> }[];
}) {
  const { language } = useCommunity();
  if (outcomes.length === 0) return null;
  return (
    <section aria-labelledby="outcomes">
      <SectionTitle id="outcomes">{t('home.title')}</SectionTitle>
      <ul className={styles.newest}>
        {outcomes.map(({ node: { id, path, title, summary, author, shippedOn } }) => (
          <li key={id}>
            <h3 dir="auto">
              <Link to={path}>{title}</Link>
            </h3>
            <p dir="auto">{summary}</p>
            <ByLine member={author} small>
              {', '}
              <time dateTime={shippedOn}>{day(shippedOn, language)}</time>
            </ByLine>
          </li>
        ))}
      </ul>
      <p className={styles.all}>
        <Link to="/outcomes">{t('home.all')}</Link>
      </p>
    </section>
  );
}
