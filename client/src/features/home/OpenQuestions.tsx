import { Link } from 'react-router';
import type { HomeQuery } from './Home.generated';
import { t } from './words';
import styles from './Home.module.css';

type Questions = NonNullable<HomeQuery['viewer']>['questions'];

/** What the viewer was asked and has not answered: a quiet line each, for who missed the mail. */
export function OpenQuestions({ questions }: { questions: Questions }) {
  return questions.slice(0, 3).map(({ id, path, outcome }) => (
    <p key={id} className={styles.asked}>
      {t('asked')} <Link to={path}>{t('askedHelp', { title: outcome.title })}</Link>
    </p>
  ));
}
