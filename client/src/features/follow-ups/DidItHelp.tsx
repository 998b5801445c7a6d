import { Link } from 'react-router';
import { SectionTitle } from '../../ui/layout/PageHead';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { t } from './beside-words';
import type { DidItHelpFragment } from './DidItHelp.generated';
import styles from './FollowUps.module.css';

type Outcome = Omit<DidItHelpFragment, ' $fragmentName'>;
type Help = NonNullable<Outcome['didItHelp']>;

/** On the page of an outcome: how many it helped and what they say. Counts and words, never a share. */
export function DidItHelp({ outcome }: { outcome: Outcome }) {
  const { didItHelp: help, viewerQuestion: question } = outcome;
  if (!help) return null;
  return (
    <section className={styles.help} aria-labelledby="did-it-help">
      <SectionTitle id="did-it-help">{t('title')}</SectionTitle>
      {question && (
        <p className={styles.yours}>
          {question.answeredAt === null && <>{t('yours')} </>}
          <Link to={question.path}>{t(question.answeredAt === null ? 'answer' : 'change')}</Link>
        </p>
      )}
      <p>
        {help.asked === 0
          ? t('none')
          : `${t('asked', { count: help.asked })} ${t('answered', { count: help.answered })}`}
      </p>
      <Counts help={help} />
      <ul className={styles.said}>
        {help.words.map((words) => (
          <li key={words.id}>
            <p className={styles.by}>
              {words.member ? <ByLine member={words.member} small /> : t('unnamed')}
              {', '}
              <RelativeTime at={words.at} />
            </p>
            <p className={styles.verdict}>{t(words.verdict)}</p>
            <blockquote dir="auto">{words.text}</blockquote>
            {words.shown !== 'NAMED' && words.member && (
              <p className={styles.quiet}>{t(words.shown === 'TEAM' ? 'team' : 'unnamedTeam')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Counts({ help: { answered, solved, partly, not } }: { help: Help }) {
  if (solved === null || partly === null || not === null) {
    return answered > 0 ? <p className={styles.quiet}>{t('few')}</p> : null;
  }
  return (
    <dl className={styles.counts}>
      {(
        [
          ['SOLVED', solved],
          ['PARTLY', partly],
          ['NOT', not],
        ] as const
      ).map(([verdict, count]) => (
        <div key={verdict}>
          <dt>{t(verdict)}</dt>
          <dd>{t('people', { count })}</dd>
        </div>
      ))}
    </dl>
  );
}
