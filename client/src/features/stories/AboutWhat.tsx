import { Link } from 'react-router';

/** What an invitation is about, by its title, with the way there where there is one. */
export function AboutWhat({ subject: { title, path } }: { subject: { title: string; path: string | null } }) {
  return path ? <Link to={path}>{title}</Link> : title;
}
