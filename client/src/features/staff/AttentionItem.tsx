import { Suspense, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { readDraft } from '../../lib/drafts';
import { lazy } from '../../lib/lazy';
import { fill } from '../../lib/words';
import { Button, LinkButton } from '../../ui/button/Button';
import { ByLine } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { StageMark } from '../../ui/text/StageMark';
import { LateAct } from '../late-notes/LateAct';
import { t as late } from '../late-notes/words';
import { DueLine } from './DueLine';
import type { AttentionItemFragment } from './Attention.generated';
import { t } from './words';
import styles from './Staff.module.css';

const load = () => import('./AnswerPanel');
const AnswerPanel = lazy(load);

interface ItemProps {
  idea: Omit<AttentionItemFragment, ' $fragmentName'>;
  /** After an answer was sent. The item stays where it is, so that nothing moves under the pointer. */
  onAnswered: () => void;
}

/** An idea that waits: how it stands to the promise, who asked, to whom it falls, and the answer in place. */
export function AttentionItem({ idea, onAnswered }: ItemProps) {
  const [open, setOpen] = useState(false);
  const { author, space, fallsTo: owner, waiting, lastWord, lateNote, support } = idea;
  const invitation = waiting ? 'item.answer' : 'item.again';
  const [begun, setBegun] = useState(false);
  useEffect(() => setBegun(readDraft({ kind: 'ANSWER', subject: idea.id }) !== null), [idea.id, open]);
  return (
    <article className={styles.item} data-item="">
      {waiting ? (
        <DueLine waiting={waiting} cadenceDays={space.cadenceDays} />
      ) : (
        <p className={styles.due} role="status">
          {fill(t('item.answered'), { name: lastWord.member.name, when: <RelativeTime at={lastWord.at} /> })}
        </p>
      )}
      <h2 dir="auto">
        <Link to={idea.path} data-item-link="">
          {idea.title}
        </Link>
      </h2>
      <p className={styles.text} dir="auto">
        {idea.excerpt}
      </p>
      <div className={styles.facts}>
        <ByLine member={author} small>
          {', '}
          <RelativeTime at={idea.createdAt} />
        </ByLine>
        {waiting && waiting.since !== idea.createdAt && (
          <span>{fill(t('item.waited'), { when: <RelativeTime at={waiting.since} /> })}</span>
        )}
        {waiting && lateNote && (
          <span>
            {fill(late('said'), {
              name: lateNote.author.name,
              when: <RelativeTime at={lateNote.createdAt} />,
            })}
          </span>
        )}
        <StageMark stage={idea.stage} />
        <span>{t('item.support', { count: support.customers })}</span>
        {support.blocks > 0 && <span>{t('item.blocks', { count: support.blocks })}</span>}
        {idea.commentCount > 0 && <span>{t('item.replies', { count: idea.commentCount })}</span>}
        <span>
          {space.name}
          {waiting && owner && <>, {fill(t('item.owner'), { name: owner.name })}</>}
        </span>
      </div>
      <p className={styles.acts}>
        {idea.viewerCan.includes('ANSWER') && (
          <Button
            tone={waiting?.late && !open ? 'strong' : 'quiet'}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            onPointerEnter={() => void load()}
            onFocus={() => void load()}
          >
            {t(open ? 'item.close' : begun ? 'item.resume' : invitation)}
          </Button>
        )}
        <LateAct idea={idea} />
        <LinkButton to={idea.path}>{t('item.open')}</LinkButton>
      </p>
      {open && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <AnswerPanel
            number={idea.number}
            showAnswers
            onDone={(sent) => {
              setOpen(false);
              if (sent) onAnswered();
            }}
          />
        </Suspense>
      )}
    </article>
  );
}
