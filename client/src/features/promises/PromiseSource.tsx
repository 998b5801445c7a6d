import { Link } from 'react-router';
import { fill } from '../../lib/words';
import type { ListedPromise } from './promise';
import { t } from './words';

/** Where it was said, with the way there. */
export function PromiseSource({ promise: { source, about } }: { promise: ListedPromise }) {
  const title = (
    <Link to={source.path} dir="auto">
      {about.title}
    </Link>
  );
  return fill(t(`source.${source.kind}`), { title });
}
