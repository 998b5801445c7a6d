import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { ToldFeeling } from './felt';
import { useTakeBack } from './use-take-back';
import { t } from './words';
import styles from './Feelings.module.css';

/** How something felt to one person: for its reader with who told it, for who told it with the way to take it back. */
export function FeelingItem({ feeling, heard }: { feeling: ToldFeeling; heard: boolean }) {
  const { id, kind, text, at, title, path, member, reader } = feeling;
  const { takeBack, busy, problem } = useTakeBack(id, reader.name);
  return (
    <li className={styles.item} id={`feeling-${id}`}>
      <h2 dir="auto">
        {path ? fill(t(`mine.about.${kind}`), { title: <Link to={path}>{title}</Link> }) : t('mine.unseen')}
      </h2>
      <blockquote dir="auto">{text}</blockquote>
      {heard ? (
        <ByLine member={member} small>
          {', '}
          <RelativeTime at={at} />
        </ByLine>
      ) : (
        <>
          <p className={styles.quiet}>
            {t('mine.to', { name: reader.name })}, <RelativeTime at={at} />
          </p>
          <ErrorSummary message={problem} />
          <Button
            small
            busy={busy}
            onClick={takeBack}
            aria-label={t('mine.takeBackOf', { name: reader.name })}
          >
            {t('page.takeBack')}
          </Button>
        </>
      )}
    </li>
  );
}
