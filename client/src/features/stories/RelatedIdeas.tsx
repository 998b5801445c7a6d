import { SectionTitle } from '../../ui/layout/PageHead';
import { StageMark } from '../../ui/text/StageMark';
import type { PageStory } from './story';
import { ThingLine } from './ThingLine';
import { t } from './words';
import styles from './Story.module.css';

/** Ideas close to a story, for who reads on; not on paper. */
export function RelatedIdeas({ ideas }: { ideas: PageStory['relatedIdeas'] }) {
  if (ideas.length === 0) return null;
  return (
    <section aria-labelledby="related" data-screen="">
      <SectionTitle id="related">{t('page.related')}</SectionTitle>
      <ul className={styles.things}>
        {ideas.map((idea) => (
          <ThingLine key={idea.id} thing={idea}>
            <StageMark stage={idea.stage} />
          </ThingLine>
        ))}
      </ul>
    </section>
  );
}
