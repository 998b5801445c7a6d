import { Prose } from '../../ui/text/Prose';
import { qualityWords } from './qualities';
import type { PageStory } from './story';
import { t } from './words';
import styles from './Story.module.css';

type Told = Pick<
  PageStory,
  'kind' | 'context' | 'mayNotFit' | 'textHtml' | 'felt' | 'qualities' | 'ownQuality'
>;

/**
 * The story itself: where somebody stood and for whom it may not fit, before what happened (practice 3.9), then how it
 * felt and what mattered, as words.
 */
export function StoryWords({ story }: { story: Told }) {
  const words = qualityWords(story);
  return (
    <>
      <dl className={styles.notes}>
        {story.context && (
          <div>
            <dt>{t(story.kind === 'COMPANY' ? 'page.situationCompany' : 'page.situation')}</dt>
            <dd dir="auto">{story.context}</dd>
          </div>
        )}
        {story.mayNotFit && (
          <div>
            <dt>{t('page.mayNotFit')}</dt>
            <dd dir="auto">{story.mayNotFit}</dd>
          </div>
        )}
      </dl>
      <div className={styles.words}>
        <Prose html={story.textHtml} />
      </div>
      {(story.felt || words.length > 0) && (
        <dl className={styles.after}>
          {story.felt && (
            <div>
              <dt>{t('page.felt')}</dt>
              <dd dir="auto">{story.felt}</dd>
            </div>
          )}
          {words.length > 0 && (
            <div>
              <dt>{t('page.mattered')}</dt>
              <dd className={styles.mattered} dir="auto">
                {words.join(', ')}
              </dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
}
