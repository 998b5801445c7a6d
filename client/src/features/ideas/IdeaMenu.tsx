import { Suspense } from 'react';
import { Link } from 'react-router';
import { lazy } from '../../lib/lazy';
import { t as coAuthors } from '../co-authors/words';
import { t as differences } from '../differences/link-words';
import { t as links } from '../idea-links/words';
import { t as merging } from '../merging/words';
import { t as readBacks } from '../read-backs/words';
import type { IdeaDialog } from './IdeaDialogs';
import type { PageIdea } from './page-idea';
import { useWithdrawal } from './use-withdrawal';
import { t } from './words';

const IdeaKeepActs = lazy(() => import('./IdeaKeepActs'));

interface MenuProps {
  idea: PageIdea;
  onOpen: (dialog: IdeaDialog) => void;
}

/** What an author and the team can do with an idea, in its menu. Visitors load none of it. */
export default function IdeaMenu({ idea, onOpen }: MenuProps) {
  const { withdraw } = useWithdrawal(idea.id);
  const can = (action: PageIdea['viewerCan'][number]) => idea.viewerCan.includes(action);
  const opens = (dialog: IdeaDialog, words: string) => (
    <button type="button" onClick={() => onOpen(dialog)}>
      {words}
    </button>
  );
  return (
    <>
      {can('EDIT') && <Link to={`${idea.path}/edit`}>{t('page.edit')}</Link>}
      {can('TAG') && opens('tag', t('page.tags'))}
      {can('MOVE') && opens('move', t('page.move'))}
      {can('INVITE') && opens('invite', coAuthors('invite'))}
      {can('READ_BACK') && idea.readBackNeed === 'ASK' && opens('readBack', readBacks('menu'))}
      {can('DIFFER') && <Link to={`${idea.path}/differences?new`}>{differences('menu')}</Link>}
      {can('LINK') && opens('link', links('menu'))}
      {can('MERGE') && opens('merge', merging('menu'))}
      {can('ANSWER') && (
        <Suspense>
          <IdeaKeepActs idea={idea} />
        </Suspense>
      )}
      {can('WITHDRAW') && (
        <button type="button" onClick={withdraw}>
          {t('page.withdraw')}
        </button>
      )}
    </>
  );
}
