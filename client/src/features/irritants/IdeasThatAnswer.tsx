import { Link } from 'react-router';
import { lazy } from '../../lib/lazy';
import { LinkButton } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { Arriving } from '../../ui/state/Arriving';
import { StageMark } from '../../ui/text/StageMark';
import type { IdeaThatAnswersFragment } from './IrritantPage.generated';
import { t } from './words';
import styles from './Irritant.module.css';

const UnlinkIdea = lazy(() => import('./UnlinkIdea'));

interface IdeasProps {
  ideas: Omit<IdeaThatAnswersFragment, ' $fragmentName'>[];
  /** What they answer. */
  about: { irritantId: string } | { rootCauseId: string };
  /** Where one proposes another; null when nothing is proposed any more. */
  propose: string | null;
  canUnlink: boolean;
}

/** Ideas that answer an irritant or a root cause, and the way to propose one. */
export function IdeasThatAnswer({ ideas, about, propose, canUnlink }: IdeasProps) {
  if (ideas.length === 0 && !propose) return null;
  return (
    <section aria-labelledby="ideas-that-answer">
      <SectionTitle id="ideas-that-answer">{t('ideas.title')}</SectionTitle>
      {ideas.length === 0 && <p className={styles.quiet}>{t('ideas.none')}</p>}
      <ul className={styles.ideas}>
        {ideas.map((idea) => (
          <li key={idea.id} data-item="">
            <h3 dir="auto">
              <Link to={idea.path} data-item-link="">
                {idea.title}
              </Link>
            </h3>
            <p>
              <StageMark stage={idea.stage} />
              <span>{idea.author.name}</span>
            </p>
            {canUnlink && (
              <Arriving>
                <UnlinkIdea idea={idea} about={about} />
              </Arriving>
            )}
          </li>
        ))}
      </ul>
      {propose && (
        <p className={styles.row} data-screen>
          <LinkButton to={propose}>{t('ideas.propose')}</LinkButton>
        </p>
      )}
    </section>
  );
}
