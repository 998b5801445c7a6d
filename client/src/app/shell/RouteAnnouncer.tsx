import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';

/** After a move to another page: tells screen readers its title and puts the focus at its start. */
export function RouteAnnouncer() {
  const { pathname } = useLocation();
  const first = useRef(true);
  const [title, setTitle] = useState('');

  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    setTitle(document.title);
    const main = document.getElementById('main');
    // A page that focuses a field of its own keeps it there.
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <VisuallyHidden>
      <span aria-live="assertive">{title}</span>
    </VisuallyHidden>
  );
}
