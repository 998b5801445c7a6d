import { useState } from 'react';
import { Link } from 'react-router';
import { useNow } from '../../lib/clock';
import { date, day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { useToast } from '../../ui/toast/toasts';
import { localDay } from '../outcomes/local-day';
import { endsSoon, inOrder } from './consent';
import { t } from './consent-words';
import type { OwnStory } from './own';
import { WithdrawConsentDocument } from './StoryConsents.generated';
import styles from './Own.module.css';

/** One's own story in the list: where it stands, where it is read, and what ends soon; each place is left by one press. */
export function OwnStoryItem({ story }: { story: OwnStory }) {
  const { language, timeZone } = useCommunity();
  const today = localDay(useNow(), timeZone);
  const toast = useToast();
  const [withdraw, busy] = useWrite(WithdrawConsentDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const kept = useFocusKept<HTMLElement>();
  const { id, path, state, title, reviewer, publishedAt, withdrawnAt, viewerCan } = story;
  const told = inOrder(story.consents.filter((consent) => consent.live && consent.part !== 'SIDE'));
  // Without the site it is read nowhere, whatever else was agreed to.
  const live = told.some(({ part, use }) => part === 'STORY' && use === 'SITE') ? told : [];
  const on = (at: string | null) => (at ? date(at, language, timeZone) : '');
  const stands = () => {
    if (state === 'SUBMITTED') {
      return reviewer ? t('mine.state.SUBMITTED', { name: reviewer.name }) : t('mine.state.SUBMITTED_NOBODY');
    }
    return t(`mine.state.${state}`, { date: on(state === 'WITHDRAWN' ? withdrawnAt : publishedAt) });
  };
  const takeBack = async ({ part, use }: (typeof live)[number]) => {
    const outcome = await withdraw({ variables: { input: { storyId: id, part, use } } });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
    if (outcome.ok) toast({ text: t('toastTaken') });
  };
  return (
    <article className={styles.story} data-item="" {...kept}>
      <h2 dir="auto">
        <Link to={path} data-item-link="">
          {title || t('mine.untitled')}
        </Link>
      </h2>
      <p className={styles.quiet}>{stands()}</p>
      {state !== 'WITHDRAWN' && (
        <>
          <h3>{t('mine.consents')}</h3>
          {live.length === 0 && <p className={styles.quiet}>{t('mine.nowhere')}</p>}
          <ul className={styles.list}>
            {live.map((consent) => {
              const place = t(`use.${consent.part === 'JOINT' ? 'JOINT' : consent.use}`);
              return (
                <li key={consent.id}>
                  <span>
                    <b>{place}</b>
                    {', '}
                    {t(`formShort.${consent.nameForm}`)}
                    {endsSoon(consent, today) && consent.until && (
                      <span className={styles.soon}>
                        {t('mine.ending', { use: place, date: day(consent.until, language) })}
                      </span>
                    )}
                  </span>
                  <Button small busy={busy} onClick={() => void takeBack(consent)}>
                    {t('takeBack')} <span className={styles.said}>{place}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <ErrorSummary message={problem} />
      {viewerCan.includes('EDIT') && (
        <p>
          <Link className={styles.go} to={`${path}/edit`}>
            {t(state === 'PUBLISHED' ? 'mine.change' : 'mine.write')}
          </Link>
        </p>
      )}
    </article>
  );
}
