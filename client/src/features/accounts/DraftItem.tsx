import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { Button, LinkButton } from '../../ui/button/Button';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { titleOfSubject } from '../threads/subject-title';
import { pathOfDraft, wordsOfDraft, type MyDraft } from './draft-words';
import { t } from './words';
import styles from './Lists.module.css';

/** One draft: what it is for, its first words, and going on with it or letting it go. */
export function DraftItem({ draft, onDiscard }: { draft: MyDraft; onDiscard: () => void }) {
  const { title, text } = wordsOfDraft(draft);
  const kind = t(`drafts.kind.${draft.kind}`);
  const path = pathOfDraft(draft);
  const head = title || text.split('\n')[0] || t('drafts.untitled');
  return (
    <li className={styles.row} data-item="">
      <div className={styles.words}>
        <h2 dir="auto">
          {path ? (
            <Link to={path} data-item-link="">
              {head}
            </Link>
          ) : (
            head
          )}
        </h2>
        {title && text && <p dir="auto">{text}</p>}
        <p className={styles.facts}>
          <span>{draft.about ? t('drafts.about', { kind, title: titleOfSubject(draft.about) }) : kind}</span>
          <span>{fill(t('drafts.saved'), { when: <RelativeTime at={draft.updatedAt} /> })}</span>
        </p>
        {!path && (
          <>
            <p>{t('drafts.gone')}</p>
            <p className={styles.whole} dir="auto">
              {text}
            </p>
          </>
        )}
      </div>
      <div className={styles.acts}>
        {path && (
          <LinkButton small to={path}>
            {t('drafts.resume')}
          </LinkButton>
        )}
        <Button small aria-label={t('drafts.discardLabel', { title: head })} onClick={onDiscard}>
          {t('drafts.discard')}
        </Button>
      </div>
    </li>
  );
}
