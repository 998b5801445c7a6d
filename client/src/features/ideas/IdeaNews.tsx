import { NewsBar } from '../../ui/state/NewsBar';
import { t as answers } from '../answers/words';
import { freshAnswer, type PageIdea } from './page-idea';

interface NewsProps {
  now: PageIdea;
  /** As it stood when it was opened, or shown last. */
  shown: PageIdea;
  /** Null while nothing waits. */
  onShow: (() => void) | null;
}

/** What others did with an idea while somebody reads it: it waits, and an answer is led to when it is asked for. */
export function IdeaNews({ now, shown, onShow }: NewsProps) {
  const fresh = freshAnswer(shown, now);
  const words = fresh && answers('new', { name: fresh.author.name });
  return <NewsBar words={words} onShow={onShow} place={fresh && 'answers'} />;
}
