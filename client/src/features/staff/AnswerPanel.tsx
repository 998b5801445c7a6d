import { useQuery } from '@apollo/client/react';
import { Suspense, useRef } from 'react';
import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { Skeleton } from '../../ui/state/Skeleton';
import { ErrorState } from '../../ui/state/States';
import { AnswerEntry } from '../answers/AnswerEntry';
import { AnswerContextDocument } from './Answer.generated';
import { AnswerForm } from './AnswerForm';
import { t } from './words';
import styles from './Answer.module.css';

const EarlierWith = lazy(() => import('../journeys/EarlierWith'));
const BeforeFirstAnswer = lazy(() => import('../dialogue/BeforeFirstAnswer'));

interface PanelProps {
  /** Number of the idea. */
  number: number;
  /** Where the page does not show the earlier answers itself. */
  showAnswers?: boolean;
  onDone: (sent: boolean) => void;
}

/** Where staff answer an idea: what was said to this person before, then the answer itself (practice 4.5). */
export default function AnswerPanel({ number, showAnswers, onDone }: PanelProps) {
  const viewer = useViewer();
  const opener = useRef<HTMLElement | null>(null);
  const { data, error } = useQuery(AnswerContextDocument, {
    variables: { number },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (error && !data) return <ErrorState title={t('answer.failed')} />;
  const idea = data?.idea;
  if (!idea || !viewer) return <Skeleton lines={6} />;
  const title = t('answer.title', { name: viewer.member.name });
  return (
    <section
      className={styles.panel}
      aria-label={title}
      data-screen
      tabIndex={-1}
      ref={(node) => {
        // Whoever pressed a button reads on from here; a draft that opens by itself takes no focus.
        if (!node || opener.current || !(document.activeElement instanceof HTMLButtonElement)) return;
        opener.current = document.activeElement;
        node.focus();
      }}
    >
      <header>
        <h3>{title}</h3>
        <p>{t('answer.signed')}</p>
      </header>
      {showAnswers && idea.answers.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('answer.earlierAnswers', { count: idea.answers.length })}</summary>
          {idea.answers.map((answer) => (
            <AnswerEntry key={answer.id} answer={answer} />
          ))}
        </details>
      )}
      <Suspense fallback={<Skeleton lines={9} />}>
        {data.viewer?.hasAnswered === false && <BeforeFirstAnswer memberId={viewer.member.id} />}
        <EarlierWith member={idea.author} here={idea.path}>
          <AnswerForm
            idea={idea}
            onDone={(sent) => {
              onDone(sent);
              opener.current?.focus();
            }}
          />
        </EarlierWith>
      </Suspense>
    </section>
  );
}
