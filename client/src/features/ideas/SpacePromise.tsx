import type { SpacesToChooseQuery } from './ChangeIdea.generated';
import { t } from './form-words';

/** What the space promises, said where one decides to write there. */
export function SpacePromise({ space }: { space: SpacesToChooseQuery['spaces'][number] }) {
  return <>{t('compose.promise', { space: space.name, count: space.cadenceDays })}</>;
}
