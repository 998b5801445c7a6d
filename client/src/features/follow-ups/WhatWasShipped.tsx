import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { ByLine } from '../../ui/member/MemberName';
import type { Question } from './question';
import { t } from './words';
import styles from './FollowUps.module.css';

/** What somebody is asked about, who asks, and why them. */
export function WhatWasShipped({ question }: { question: Question }) {
  const { language } = useCommunity();
  const { outcome, idea, askedAs } = question;
  const { author } = outcome;
  return (
    <section className={styles.shipped} aria-labelledby="shipped">
      <h2 id="shipped" dir="auto">
        <Link to={outcome.path}>{outcome.title}</Link>
      </h2>
      <p className={styles.summary} dir="auto">
        {outcome.summary}
      </p>
      <ByLine member={author} title>
        {', '}
        <time dateTime={outcome.shippedOn}>{day(outcome.shippedOn, language)}</time>
      </ByLine>
      {!question.answeredAt && (
        <p className={styles.why}>
          {fill(t(idea ? `asked.${askedAs}` : 'asked.unseen'), {
            idea: idea && (
              <Link to={idea.path} dir="auto">
                {idea.title}
              </Link>
            ),
            name: author.name,
          })}
        </p>
      )}
    </section>
  );
}
