import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { fill } from '../../lib/words';
import type { NamedMember } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { StageMark } from '../../ui/text/StageMark';
import { EarlierContactsDocument } from './Answer.generated';
import { t } from './words';
import styles from './Answer.module.css';

/**
 * What this person asked before and what they heard (practice 4.5). They see the same on their own page: nothing here
 * is kept about somebody that they cannot read.
 */
export function EarlierContacts({ author, ideaId }: { author: NamedMember; ideaId: string }) {
  const { data, error } = useQuery(EarlierContactsDocument, {
    variables: { authorId: author.id },
    // A few of somebody's ideas must not become the list on their own page.
    fetchPolicy: 'no-cache',
  });
  const { name } = author;
  if (error) return <p className={styles.quiet}>{t('answer.contactsFailed')}</p>;
  if (!data) return <Skeleton lines={2} />;
  const earlier = (data.member?.ideas.edges ?? []).filter(({ node }) => node.id !== ideaId).slice(0, 5);
  if (earlier.length === 0) return <p className={styles.quiet}>{t('answer.contactsNone', { name })}</p>;
  return (
    <section className={styles.contacts}>
      <h4>{t('answer.contacts', { name })}</h4>
      <ul>
        {earlier.map(({ node }) => {
          const last = node.answers.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
          return (
            <li key={node.id}>
              <Link to={node.path} dir="auto">
                {node.title}
              </Link>
              <span>
                <StageMark stage={node.stage} />{' '}
                {last
                  ? fill(t('answer.contactAnswered'), {
                      name: last.author.name,
                      when: <RelativeTime at={last.createdAt} />,
                    })
                  : fill(t('answer.contactOpen'), { when: <RelativeTime at={node.createdAt} /> })}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={styles.quiet}>
        <Link to={`/members/${author.id}`}>{t('answer.allContacts', { name })}</Link>
      </p>
    </section>
  );
}
