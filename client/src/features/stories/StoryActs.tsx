import { Button, LinkButton } from '../../ui/button/Button';
import { FollowButton } from '../threads/FollowButton';
import type { PageStory } from './story';
import { t } from './words';
import styles from './Story.module.css';

/** What can be done with a story by who reads it: its teller changes it, the team writes its side, anybody prints it. */
export function StoryActs({ story: { path, state, viewerCan, side, thread } }: { story: PageStory }) {
  return (
    <div className={styles.acts} data-screen="">
      {state === 'PUBLISHED' && <FollowButton thread={thread} />}
      {viewerCan.includes('EDIT') && <LinkButton to={`${path}/edit`}>{t('page.change')}</LinkButton>}
      {viewerCan.includes('CONSENT') && (
        <LinkButton to={`${path}/edit?step=read`}>{t('page.consents')}</LinkButton>
      )}
      {viewerCan.includes('REVIEW') && (
        <LinkButton tone="strong" to={`${path}/review`}>
          {t('page.read')}
        </LinkButton>
      )}
      {viewerCan.includes('WRITE_SIDE') && (
        <LinkButton to={`${path}/side/edit`}>{t(side ? 'page.changeSide' : 'page.writeSide')}</LinkButton>
      )}
      <Button onClick={() => window.print()}>{t('page.print')}</Button>
    </div>
  );
}
