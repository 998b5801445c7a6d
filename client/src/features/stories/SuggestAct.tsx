import { useState } from 'react';
import { Button } from '../../ui/button/Button';
import { t } from './form-words';
import type { PageStory } from './story';
import { SuggestForm } from './SuggestForm';
import styles from './Story.module.css';

/** Other words for a published story, from the team or from somebody it names; only its teller changes any. */
export default function SuggestAct({ story }: { story: PageStory }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.suggest} data-screen="">
      {open ? (
        <SuggestForm key={story.revision} story={story} onDone={() => setOpen(false)} />
      ) : (
        <Button tone="plain" onClick={() => setOpen(true)}>
          {t('review.suggest')}
        </Button>
      )}
    </div>
  );
}
