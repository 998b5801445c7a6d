import { Link } from 'react-router';
import { SideSection } from '../../ui/layout/Columns';
import type { IdeaAnswersFragment } from './IdeaAnswers.generated';
import { t } from './beside-words';

/** Beside an idea: what hurts that it answers, and how many people that hits. */
export function IdeaAnswers({ idea }: { idea: Omit<IdeaAnswersFragment, ' $fragmentName'> }) {
  const { irritants, rootCauses } = idea;
  if (irritants.length + rootCauses.length === 0) return null;
  return (
    <SideSection title={t('answers')}>
      <ul>
        {rootCauses.map(({ id, path, title, reportCount, fixedAt }) => (
          <li key={id}>
            <Link to={path}>
              <b dir="auto">{title}</b>
            </Link>
            <br />
            {t(fixedAt ? 'gotPeople' : 'people', { count: reportCount })}
          </li>
        ))}
        {irritants.map(({ id, path, title, reportCount, state }) => (
          <li key={id}>
            <Link to={path}>
              <b dir="auto">{title}</b>
            </Link>
            <br />
            {t(state === 'FIXED' ? 'gotPeople' : 'people', { count: reportCount })}
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
