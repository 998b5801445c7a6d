import { ReadBackQuestion } from './ReadBackQuestion';
import { ReadBackWords } from './ReadBackWords';
import type { ReadBack, ReadBackIdea } from './read-back';
import { t } from './words';
import styles from './ReadBacks.module.css';

/** What the team asked back about an idea: a question for its authors, a quiet record for everybody else. */
export default function ReadBackSection({ idea, newest }: { idea: ReadBackIdea; newest: ReadBack }) {
  const earlier = idea.readBacks.slice(1);
  const mayAnswer = newest.viewerCan.includes('ANSWER');
  return (
    <section
      id={`read-back-${newest.id}`}
      className={mayAnswer ? styles.question : styles.record}
      aria-label={t('title')}
    >
      <h2>{t('title')}</h2>
      {mayAnswer ? (
        <ReadBackQuestion readBack={newest} ideaId={idea.id} />
      ) : (
        <ReadBackWords readBack={newest} version={idea.revision} />
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('earlier', { count: earlier.length })}</summary>
          {earlier.map((readBack) => (
            <div key={readBack.id} id={`read-back-${readBack.id}`} className={styles.earlier}>
              <ReadBackWords readBack={readBack} version={idea.revision} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
