import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { SideSection } from '../../ui/layout/Columns';
import { StageMark } from '../../ui/text/StageMark';
import { useTell } from '../../ui/toast/tell';
import { UnlinkIdeasDocument } from './ChangeIdeaLinks.generated';
import type { LinkedIdeaFragment } from './IdeaLinks.generated';
import { t } from './words';
import styles from './IdeaLinks.module.css';

/** Beside an idea: the ideas it belongs with, of any space, in words of its own side (practice 4.13). */
export default function LinkList({ idea }: { idea: Pick<LinkedIdeaFragment, 'links'> }) {
  const tell = useTell();
  const [unlink, busy] = useWrite(UnlinkIdeasDocument);
  const removes = async (linkId: string) =>
    tell(await unlink({ variables: { linkId } }), { text: t('removed') });
  return (
    <SideSection title={t('title')}>
      <ul className={styles.links}>
        {idea.links.map(({ id, kind, isOutgoing, viewerCanRemove, idea: other }) => (
          <li key={id}>
            <span className={styles.how}>{t(`${isOutgoing ? 'out' : 'in'}.${kind}`)}</span>
            <Link to={other.path} dir="auto">
              {other.title}
            </Link>
            <span className={styles.where}>
              {fill(t('where'), { stage: <StageMark stage={other.stage} />, space: other.space.name })}
            </span>
            {viewerCanRemove && (
              <span data-screen>
                <Button
                  small
                  tone="plain"
                  busy={busy}
                  aria-label={t('removeLabel', { title: other.title })}
                  onClick={() => void removes(id)}
                >
                  {t('remove')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
