import { Link } from 'react-router';
import type { StoryToEdit } from './begin';
import { consentFor } from './consent';
import { t } from './form-words';
import { STEPS, type Step } from './step';
import styles from './Editor.module.css';

/** The way through one's own story: its words, where they may be read, and sending them; each is an address of its own. */
export function Steps({ story, current }: { story: StoryToEdit; current: Step }) {
  const agreed = consentFor(story.consents, 'SITE', 'STORY')?.live === true;
  const sends = story.viewerCan.includes('SUBMIT');
  return (
    <nav aria-label={t('steps.label')}>
      <ol className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step}>
            <Link
              to={step === 'story' ? '?' : `?step=${step}`}
              preventScrollReset
              aria-current={step === current ? 'step' : undefined}
            >
              <span>{t(step === 'send' && !sends ? 'steps.back' : `steps.${step}`)}</span>
              {step === 'read' && <small>{t(agreed ? 'steps.agreed' : 'steps.notYet')}</small>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
