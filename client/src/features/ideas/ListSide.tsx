import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { SideSection } from '../../ui/layout/Columns';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { IdeaListQuery } from './IdeaList.generated';
import { t } from './list-words';

interface SideProps {
  answers: IdeaListQuery['recentAnswers'];
  spaces: IdeaListQuery['spaces'];
}

/** Beside the list: what was answered lately and where ideas can go. */
export function ListSide({ answers, spaces }: SideProps) {
  return (
    <>
      {answers.edges.length > 0 && (
        <SideSection title={t('side.answers')}>
          <ul>
            {answers.edges.map(({ node }) => (
              <li key={node.id}>
                <Link to={node.idea.path}>
                  <b dir="auto">{node.idea.title}</b>
                </Link>
                <br />
                {fill(t('side.answeredBy'), {
                  name: node.author.name,
                  when: <RelativeTime at={node.createdAt} />,
                })}
              </li>
            ))}
          </ul>
        </SideSection>
      )}
      <SideSection title={t('side.spaces')}>
        <ul>
          {spaces.map((space) => (
            <li key={space.id}>
              <Link to={`/spaces/${space.slug}`}>
                <b>{space.name}</b>
              </Link>
              <br />
              {t('side.cadence', { count: space.cadenceDays })}
            </li>
          ))}
        </ul>
      </SideSection>
    </>
  );
}
