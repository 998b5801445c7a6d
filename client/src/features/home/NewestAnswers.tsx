import { Link } from 'react-router';
import { SectionTitle } from '../../ui/layout/PageHead';
import { AnswerEntry } from '../answers/AnswerEntry';
import type { HomeQuery } from './Home.generated';
import { t } from './words';
import styles from './Home.module.css';

/** What the team answered lately, in full: the words of named people are the first thing one reads here. */
export function NewestAnswers({ answers }: { answers: HomeQuery['recentAnswers'] }) {
  return (
    <section aria-labelledby="answered">
      <SectionTitle id="answered">{t('answers')}</SectionTitle>
      {answers.edges.length === 0 && <p className={styles.none}>{t('answeredNone')}</p>}
      <ol className={styles.answers}>
        {answers.edges.map(({ node }) => (
          <li key={node.id}>
            <h3 dir="auto">
              <Link to={node.idea.path}>{node.idea.title}</Link>
            </h3>
            <AnswerEntry answer={node} />
          </li>
        ))}
      </ol>
    </section>
  );
}
