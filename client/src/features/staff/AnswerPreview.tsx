import { useQuery } from '@apollo/client/react';
import { useDeferredValue } from 'react';
import { useNow } from '../../lib/clock';
import { useViewer } from '../../lib/shell';
import { PreviewMarkdownDocument } from '../../ui/markdown/Editor.generated';
import { AnswerEntry } from '../answers/AnswerEntry';
import type { AnsweredIdea } from './answered-idea';
import { t } from './words';
import styles from './Answer.module.css';

interface PreviewProps {
  idea: AnsweredIdea;
  to: AnsweredIdea['stage'];
  values: {
    text: string;
    serves?: string | null;
    reason?: string | null;
    constraint?: string | null;
    wouldChange?: string | null;
    reviewOn?: string | null;
    noReviewReason?: string | null;
  };
}

/** The answer as the person who asked will see it, drawn by what draws it on the idea's page. */
export function AnswerPreview({ idea, to, values }: PreviewProps) {
  const viewer = useViewer();
  const now = useNow();
  const text = useDeferredValue(values.text);
  const { data, previousData } = useQuery(PreviewMarkdownDocument, {
    variables: { text },
    skip: !text.trim(),
    fetchPolicy: 'no-cache',
  });
  if (!viewer) return null;
  const declines = to.category === 'DECLINED';
  const part = (words: string | null | undefined) => (declines && words) || null;
  return (
    <section className={styles.preview} aria-label={t('answer.previewTitle', { name: idea.author.name })}>
      <h4>{t('answer.previewTitle', { name: idea.author.name })}</h4>
      <AnswerEntry
        answer={{
          __typename: 'Answer',
          id: 'preview',
          author: viewer.member,
          textHtml: (text.trim() && (data ?? previousData)?.previewMarkdown) || '',
          fromStage: { __typename: 'StageName', name: idea.stage.name, category: idea.stage.category },
          toStage: { __typename: 'StageName', name: to.name, category: to.category },
          serves: ((declines || to.category === 'PLANNED') && values.serves) || null,
          reason: part(values.reason),
          constraint: part(values.constraint),
          wouldChange: part(values.wouldChange),
          reviewOn: part(values.reviewOn),
          noReviewReason: part(values.noReviewReason),
          // Known once the answer is given.
          readBackOutcome: null,
          readBack: null,
          createdAt: new Date(now).toISOString(),
        }}
      />
    </section>
  );
}
