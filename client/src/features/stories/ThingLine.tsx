import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** One idea or outcome in a list beside a story, with how it stands. */
export function ThingLine({
  thing,
  children,
}: {
  thing: { path: string; title: string };
  children: ReactNode;
}) {
  return (
    <li>
      <Link to={thing.path} dir="auto">
        {thing.title}
      </Link>
      {children}
    </li>
  );
}
