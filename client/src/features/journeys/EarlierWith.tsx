import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { useViewer } from '../../lib/shell';
import type { NamedMember } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { EarlierWithDocument, type EarlierWithQuery } from './Beside.generated';
import { t } from './beside-words';
import { EntryItem } from './EntryItem';
import styles from './Journey.module.css';

interface EarlierProps {
  member: NamedMember;
  /** Path of the page on which the answer is written, which need not be repeated. */
  here: string;
  /** Beside a reply there are fewer entries than beside an official answer, and a heading of a higher level. */
  beside?: 'answer' | 'reply';
  /** The answer itself. It comes with what was before, so that nothing moves under the pointer of who writes it. */
  children: ReactNode;
}

/**
 * What was before with the person who is answered: the newest entries of the journey they see themselves, and what
 * they want known (practices 0.14, 4.5).
 */
export default function EarlierWith({ member, here, beside = 'answer', children }: EarlierProps) {
  const { data, error } = useQuery(EarlierWithDocument, {
    variables: { memberId: member.id },
    // A few entries must not become the list on their own page.
    fetchPolicy: 'no-cache',
  });
  if (!data && !error) return <Skeleton lines={9} />;
  return (
    <>
      {data ? (
        <Earlier data={data} member={member} here={here} beside={beside} />
      ) : (
        <p className={styles.quiet}>{t('failed')}</p>
      )}
      {children}
    </>
  );
}

const BESIDE = { answer: { most: 5, Title: 'h4' }, reply: { most: 3, Title: 'h3' } } as const;

type ShownProps = Required<Omit<EarlierProps, 'children'>> & { data: EarlierWithQuery };

function Earlier({ data, member, here, beside }: ShownProps) {
  const { most, Title } = BESIDE[beside];
  const viewer = useViewer();
  const { name } = member;
  const { contextCard, memories } = data.member ?? {};
  const known = [
    ...(contextCard?.text ? [contextCard.text] : []),
    ...(memories ?? []).map(({ text }) => text),
  ];
  const entries = (data.journey?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ kind, path }) => kind !== 'JOINED' && !isAt(path, here))
    .slice(0, most);
  const own = entries.find(({ by }) => by.id === viewer?.member.id);
  return (
    <section className={styles.beside} aria-label={t('title', { name })}>
      <Title className={styles.besideTitle}>
        {own ? fill(t('spoke', { name }), { when: <RelativeTime at={own.at} /> }) : t('title', { name })}
      </Title>
      {known.map((text, index) => (
        <p key={index} className={styles.known} dir="auto">
          <b>{index === 0 && contextCard?.text ? t('card', { name }) : t('remembered')}</b> {text}
        </p>
      ))}
      {entries.length === 0 && <p className={styles.quiet}>{t('first', { name })}</p>}
      {entries.length > 0 && (
        <ol>
          {entries.map((entry) => (
            <EntryItem key={entry.id} entry={entry} name={name} />
          ))}
        </ol>
      )}
      <p className={styles.quiet}>
        <Link to={`/members/${member.id}/journey`}>{t('all', { name })}</Link>. {t('same', { name })}
      </p>
    </section>
  );
}

/** Whether an entry stands on that page, at whichever of its words. */
const isAt = (path: string | null, page: string): boolean => path?.split('#')[0] === page;
