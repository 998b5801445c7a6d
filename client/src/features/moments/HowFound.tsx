import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { askHowFoundNoMore } from './how-found';
import { FirstActDocument, SayHowIFoundYouDocument } from './HowFound.generated';
import { t } from './how-found-words';
import styles from './Moments.module.css';

/** How somebody new came here: asked once, after the first thing they did, and counted without who said it. */
export default function HowFound() {
  const { data } = useQuery(FirstActDocument, { fetchPolicy: 'network-only' });
  const [say, busy] = useWrite(SayHowIFoundYouDocument);
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done) status.current?.focus();
  }, [done]);
  const end = (words: string) => {
    askHowFoundNoMore();
    setDone(words);
  };
  const answer = async (value: 'SOMEBODY_TOLD_ME' | 'ANOTHER_WAY') => {
    setProblem(null);
    const outcome = await say({ variables: { answer: value } });
    if (outcome.ok) end(t('thanks'));
    // Who is not new any more, or was counted elsewhere, is told so and not asked again; a lost connection can be tried again.
    else if (outcome.problem?.code === 'NOT_POSSIBLE') end(outcome.problem.message);
    else setProblem(outcome.problem?.message ?? null);
  };
  if (!data?.viewer?.follows.edges.length) return null;
  return (
    <section className={styles.found} aria-labelledby="how-found">
      <SectionTitle id="how-found">{t('title')}</SectionTitle>
      {done ? (
        <p ref={status} role="status" tabIndex={-1}>
          {done}
        </p>
      ) : (
        <>
          <p className={styles.quiet}>{t('text')}</p>
          <div className={styles.acts}>
            <Button busy={busy} onClick={() => void answer('SOMEBODY_TOLD_ME')}>
              {t('told')}
            </Button>
            <Button busy={busy} onClick={() => void answer('ANOTHER_WAY')}>
              {t('other')}
            </Button>
            <Button tone="plain" busy={busy} onClick={() => end(t('left'))}>
              {t('rather')}
            </Button>
          </div>
          <p role="alert" className={styles.wrong}>
            {problem}
          </p>
        </>
      )}
    </section>
  );
}
