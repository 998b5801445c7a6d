import { useState } from 'react';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { DecideReview } from './DecideReview';
import type { StoryToEdit } from './begin';
import { SuggestForm } from './SuggestForm';
import { t } from './form-words';
import styles from './Review.module.css';

/** What whoever reads a story can do: suggest other words, publish it, or give it back with a reason. */
export default function ReviewForms({ story }: { story: Omit<StoryToEdit, 'thread'> }) {
  const [suggesting, setSuggesting] = useState(false);
  const { viewerCan } = story;
  return (
    <>
      {viewerCan.includes('SUGGEST') && (
        <section className={styles.part} aria-labelledby="suggest">
          <SectionTitle id="suggest">{t('review.suggest')}</SectionTitle>
          {suggesting ? (
            <SuggestForm key={story.revision} story={story} onDone={() => setSuggesting(false)} />
          ) : (
            <Button onClick={() => setSuggesting(true)}>{t('review.suggest')}</Button>
          )}
        </section>
      )}
      {viewerCan.includes('REVIEW') && <DecideReview story={story} />}
    </>
  );
}
