import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { SectionTitle } from '../../ui/layout/PageHead';
import { StageMark } from '../../ui/text/StageMark';
import type { PageStory } from './story';
import { ThingLine } from './ThingLine';
import { t } from './words';
import styles from './Story.module.css';

/** The ideas a story grew from and what was shipped in it; nothing where it has none. */
export function GrewFrom({ story: { ideas, outcomes } }: { story: Pick<PageStory, 'ideas' | 'outcomes'> }) {
  const { language } = useCommunity();
  if (ideas.length + outcomes.length === 0) return null;
  return (
    <section aria-labelledby="grew">
      <SectionTitle id="grew">{t('page.grewFrom')}</SectionTitle>
      <ul className={styles.things}>
        {outcomes.map((outcome) => (
          <ThingLine key={outcome.id} thing={outcome}>
            <span>{t('page.shipped', { date: day(outcome.shippedOn, language) })}</span>
          </ThingLine>
        ))}
        {ideas.map((idea) => (
          <ThingLine key={idea.id} thing={idea}>
            <StageMark stage={idea.stage} />
          </ThingLine>
        ))}
      </ul>
    </section>
  );
}
