import type { Quality } from '@rapport/shared/telling';
import { t } from './words';

/** What mattered, as words in the order the teller chose them; their own word stands last. Nothing counts them. */
export function qualityWords(story: { qualities: readonly Quality[]; ownQuality: string | null }): string[] {
  const chosen = story.qualities.map((quality) => t(`qualities.${quality}`));
  return story.ownQuality ? [...chosen, story.ownQuality] : chosen;
}
