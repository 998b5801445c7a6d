import type { FeelingKind } from '@rapport/shared/feeling';
import { Link } from 'react-router';
import { useViewer } from '../../lib/shell';
import { t } from './beside-words';

interface HowItFeltProps {
  kind: FeelingKind;
  id: string;
  /** Who wrote it. */
  author: { id: string; name: string; role?: string };
  className?: string | undefined;
}

/** The way to tell somebody of the team how their words felt: a link for whoever they were meant for, and no question. */
export function HowItFelt({ kind, id, author, className }: HowItFeltProps) {
  const viewer = useViewer();
  if (!viewer || viewer.member.id === author.id || author.role === 'CUSTOMER') return null;
  return (
    <Link
      className={className}
      to={`/how-it-felt/${kind.toLowerCase()}/${id}`}
      aria-label={t('askOf', { name: author.name })}
      data-screen=""
    >
      {t('ask')}
    </Link>
  );
}
