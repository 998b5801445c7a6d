import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useTell } from '../../ui/toast/tell';
import { RestoreIdeaDocument } from '../ideas/Withdrawal.generated';
import { t } from './words';
import styles from './Lists.module.css';

interface WithdrawnProps {
  idea: { id: string; title: string; path: string; withdrawnAt: string };
}

/** An idea that its author took back, with the way to put it back. */
export function WithdrawnIdea({ idea }: WithdrawnProps) {
  const tell = useTell();
  const [restore, busy] = useWrite(RestoreIdeaDocument);
  const putBack = async () => {
    const outcome = await restore({ variables: { ideaId: idea.id } });
    tell(outcome, { text: t('ideas.restored', { title: idea.title }) });
  };
  return (
    <article className={styles.row} data-item="">
      <div className={styles.words}>
        <h2 dir="auto">
          <Link to={idea.path} data-item-link="">
            {idea.title}
          </Link>
        </h2>
        <p>{fill(t('ideas.withdrawn'), { when: <RelativeTime at={idea.withdrawnAt} /> })}</p>
      </div>
      <Button small busy={busy} onClick={() => void putBack()}>
        {t('ideas.restore')}
      </Button>
    </article>
  );
}
