import { useState } from 'react';
import { fill } from '../../lib/words';
import { ByLine } from '../../ui/member/MemberName';
import { Dialog } from '../../ui/overlay/Dialog';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { PageIdea } from './page-idea';
import { Revisions } from './Revisions';
import { t } from './words';
import styles from './Idea.module.css';

/** Who asked, when, for whom, and which version one reads; the versions are one press away. */
export function IdeaByLine({ idea }: { idea: PageIdea }) {
  const [open, setOpen] = useState(false);
  return (
    <p className={styles.by}>
      <ByLine member={idea.author} title>
        {', '}
        <RelativeTime at={idea.createdAt} />
        {idea.postedBy && <>, {fill(t('page.postedBy'), { name: <b>{idea.postedBy.name}</b> })}</>}
        {', '}
        {idea.revision > 1 ? (
          <button type="button" data-print="" title={t('page.versions')} onClick={() => setOpen(true)}>
            {t('page.version', { count: idea.revision })}
          </button>
        ) : (
          t('page.version', { count: 1 })
        )}
      </ByLine>
      <Dialog open={open} title={t('versions.title')} onClose={() => setOpen(false)} wide>
        <Revisions number={idea.number} />
      </Dialog>
    </p>
  );
}
