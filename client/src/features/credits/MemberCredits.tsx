import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { MoreMemberCreditsDocument, type MemberCreditsFragment } from './MemberCredits.generated';
import { t } from './words';
import styles from './Credits.module.css';

/** What a person did for ideas of others, as far as they agree to its being shown. Nothing is counted. */
export function MemberCredits({ member }: { member: Omit<MemberCreditsFragment, ' $fragmentName'> }) {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const { edges, pageInfo } = member.credits;
  if (edges.length === 0) return null;
  const more = async () => {
    setBusy(true);
    // The cache adds the page to those shown.
    await client
      .query({ query: MoreMemberCreditsDocument, variables: { id: member.id, after: pageInfo.endCursor } })
      .finally(() => setBusy(false));
  };
  return (
    <section aria-labelledby="credits">
      <SectionTitle id="credits">{t('member.title')}</SectionTitle>
      <ul className={styles.list}>
        {edges.map(({ node: { id, what, path, idea } }) => (
          <li key={id}>
            <span dir="auto">
              {idea && path
                ? fill(t('member.for'), { what, idea: <Link to={path}>{idea.title}</Link> })
                : what}
            </span>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <p className={styles.acts}>
          <Button small busy={busy} onClick={() => void more()}>
            {t('member.more')}
          </Button>
        </p>
      )}
    </section>
  );
}
