import { Link } from 'react-router';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import { KeepSupportDocument } from './ChangeKeptSupport.generated';
import type { KeptSupportFragment } from './KeepSupport.generated';
import { useSupport } from './use-support';
import { t } from './words';
import styles from './KeepSupport.module.css';

type Idea = Omit<KeptSupportFragment, ' $fragmentName'>;

/** Asks a supporter once, after the text changed what is proposed, whether their support stands; says what changed. */
export default function KeepSupportCard({ idea, vote }: { idea: Idea; vote: { revision: number } }) {
  const tell = useTell();
  const [keep, keeping] = useWrite(KeepSupportDocument);
  const { withdraw } = useSupport(idea);
  const stay = async () => tell(await keep({ variables: { ideaId: idea.id } }), { text: t('keep.kept') });
  return (
    <section className={styles.card} id="your-support" aria-labelledby="your-support-title">
      <h2 id="your-support-title">{t('keep.title')}</h2>
      <p>
        {t('keep.text', { from: vote.revision, to: idea.revision })}{' '}
        <Link to={`${idea.path}/versions?from=${vote.revision}&to=${idea.revision}`}>{t('keep.see')}</Link>
      </p>
      <div className={styles.acts}>
        <Button tone="strong" busy={keeping} onClick={() => void stay()}>
          {t('keep.keep')}
        </Button>
        <Button onClick={() => void withdraw()}>{t('keep.withdraw')}</Button>
      </div>
    </section>
  );
}
