import { t } from './form-words';
import type { TiedIdea } from './use-tied-ideas';
import styles from './Compose.module.css';

/** Who stands on the page by the ideas alone: who asked, who wrote along, and who is credited there with consent. */
export function WhoIsNamed({ ideas }: { ideas: readonly TiedIdea[] }) {
  const lines = ideas.flatMap(({ author, coAuthors, credits }) => [
    t('people.asked', { name: author.name }),
    ...coAuthors.map(({ name }) => t('people.wrote', { name })),
    ...credits
      .filter(({ consent }) => consent === 'GIVEN' || consent === 'ASKED')
      // Who still writes along is named for it already.
      .filter(({ kind, member }) => kind !== 'CO_AUTHOR' || !coAuthors.some(({ id }) => id === member.id))
      .map(({ member, what, consent }) =>
        t(consent === 'GIVEN' ? 'people.credited' : 'people.waits', { name: member.name, what }),
      ),
  ]);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.named}>
      {[...new Set(lines)].map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
