import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { SectionTitle } from '../../ui/layout/PageHead';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { StageMark } from '../../ui/text/StageMark';
import type { PageOutcome } from './page-outcome';
import { t } from './words';
import styles from './Outcome.module.css';

/** The ideas it came from, in the words of those who asked. */
export function OutcomeIdeas({ ideas }: Pick<PageOutcome, 'ideas'>) {
  if (ideas.length === 0) return null;
  return (
    <section aria-labelledby="ideas">
      <SectionTitle id="ideas">{t('page.ideas', { count: ideas.length })}</SectionTitle>
      <ul className={styles.ideas}>
        {ideas.map((idea) => (
          <li key={idea.id} data-item="">
            <h3 dir="auto">
              <Link to={idea.path} data-item-link="">
                {idea.title}
              </Link>
            </h3>
            <blockquote dir="auto">{idea.excerpt}</blockquote>
            <p className={styles.facts}>
              <ByLine member={idea.author} small>
                <span data-screen="">
                  {fill(t('idea.when'), { when: <RelativeTime at={idea.createdAt} /> })}
                </span>
              </ByLine>
              <span>{t('idea.support', { count: idea.support.customers })}</span>
              <StageMark stage={idea.stage} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
