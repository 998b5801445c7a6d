import { lazy } from '../../lib/lazy';
import { MuteMenu } from '../threads/MuteMenu';
import { t } from './words';

const MuteSpace = lazy(() => import('../inbox/MuteSpace'));

/** Muting a space. */
export function SpaceMenu({ slug }: { slug: string }) {
  return (
    <MuteMenu label={t('muting')}>
      <MuteSpace slug={slug} />
    </MuteMenu>
  );
}
