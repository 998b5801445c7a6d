import type { FeelingKind } from '@rapport/shared/feeling';
import { useViewer } from '../../lib/shell';
import { LinkButton } from '../../ui/button/Button';
import { t } from './beside-words';

interface HowItFeltProps {
  kind: FeelingKind;
  id: string;
  /** Who wrote it. */
  author: { id: string; name: string; role?: string };
}

/** The way to tell somebody of the team how their words felt: a link for whoever they were meant for, and no question. */
export function HowItFelt({ kind, id, author }: HowItFeltProps) {
  const viewer = useViewer();
  if (!viewer || viewer.member.id === author.id || author.role === 'CUSTOMER') return null;
  return (
    <LinkButton
      tone="plain"
      to={`/how-it-felt/${kind.toLowerCase()}/${id}`}
      aria-label={t('askOf', { name: author.name })}
      data-screen=""
    >
      {t('ask')}
    </LinkButton>
  );
}
