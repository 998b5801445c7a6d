import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { lazy } from '../../lib/lazy';

const SignInToAnswer = lazy(() => import('./SignInToAnswer'));

/** For a visitor who came by the link of an invitation: who they are decides whether it can be answered. */
export function InvitedByMail() {
  const { hash } = useLocation();
  const [came, setCame] = useState(false);
  // A hash never reaches the server, so what depends on it comes after hydration.
  useEffect(() => setCame(hash === '#co-authors'), [hash]);
  return came ? (
    <Suspense fallback={null}>
      <SignInToAnswer />
    </Suspense>
  ) : null;
}
