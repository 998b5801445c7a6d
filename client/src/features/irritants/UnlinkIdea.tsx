import { X } from 'lucide-react';
import { useRevalidator } from 'react-router';
import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { UnlinkIdeaFromIrritantDocument } from './SteerIrritant.generated';
import { t } from './words';

interface UnlinkProps {
  idea: { id: string; title: string };
  about: { irritantId: string } | { rootCauseId: string };
}

/** Takes an idea off what it answers, for the team; visitors load none of it. */
export default function UnlinkIdea({ idea, about }: UnlinkProps) {
  const tell = useTell();
  const { revalidate } = useRevalidator();
  const [unlink] = useWrite(UnlinkIdeaFromIrritantDocument);
  const takeOff = async () => {
    const outcome = await unlink({ variables: { input: { ideaId: idea.id, ...about } } });
    tell(outcome, { text: t('ideas.unlinked') });
    if (outcome.ok) await revalidate();
  };
  return (
    <button
      type="button"
      aria-label={t('ideas.unlink', { title: idea.title })}
      onClick={() => void takeOff()}
    >
      <X size={16} aria-hidden="true" />
    </button>
  );
}
