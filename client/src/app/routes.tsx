import { Outlet, type RouteObject } from 'react-router';
import { loadShell, notFound } from '../lib/load';
import { page } from './page';
import { PageProblem } from './pages/PageProblem';
import { ShellProblem } from './pages/ShellProblem';
import { Shell } from './shell/Shell';

/** Every page of the application: one line each. */
const pages: RouteObject[] = [
  page(null, 'home/home'),
  page('ideas', 'ideas/ideas'),
  page('ideas/new', 'ideas/compose'),
  page('ideas/:idea', 'ideas/idea'),
  page('ideas/:idea/edit', 'ideas/edit'),
  page('ideas/:idea/suggest', 'suggestions/suggest'),
  page('ideas/:idea/suggestions', 'suggestions/suggestions'),
  page('ideas/:idea/suggestions/:number', 'suggestions/suggestion'),
  page('ideas/:idea/versions', 'suggestions/versions'),
  page('ideas/:idea/differences', 'differences/differences'),
  page('spaces', 'spaces/spaces'),
  page('spaces/:slug', 'spaces/space'),
  page('spaces/:slug/purpose', 'spaces/space-purpose'),
  page('purpose', 'spaces/purpose'),
  page('roadmap', 'roadmap/roadmap'),
  page('roadmap/declined', 'roadmap/declined'),
  page('reviews', 'reviews/reviews'),
  page('conversations', 'conversations/conversations'),
  page('conversations/new', 'conversations/new'),
  page('conversations/:conversation', 'conversations/conversation'),
  page('conversations/:conversation/edit', 'conversations/edit'),
  page('irritants', 'irritants/irritants'),
  page('irritants/new', 'irritants/new'),
  page('irritants/causes/:cause', 'irritants/cause'),
  page('irritants/:irritant', 'irritants/irritant'),
  page('irritants/:irritant/edit', 'irritants/edit'),
  page('outcomes', 'outcomes/outcomes'),
  page('outcomes/new', 'outcomes/new'),
  page('outcomes/:outcome', 'outcomes/outcome'),
  page('outcomes/:outcome/edit', 'outcomes/edit'),
  page('promises', 'promises/promises'),
  page('promises/:id', 'promises/promise'),
  page('recoveries/:id', 'recoveries/recovery'),
  page('search', 'search/search'),
  page('members/:id', 'members/member'),
  page('staff/attention', 'staff/attention'),
  page('staff/irritants', 'staff/irritants'),
  page('staff/recoveries', 'recoveries/staff'),
  page('admin', 'admin/admin'),
  page('admin/community', 'admin/community'),
  page('admin/calendar', 'admin/calendar'),
  page('admin/spaces', 'admin/spaces'),
  page('admin/spaces/:slug', 'admin/space'),
  page('admin/members', 'admin/members'),
  page('admin/invitations', 'admin/invitations'),
  page('admin/mail', 'mail-troubles/mail'),
  page('admin/webhooks', 'webhooks/webhooks'),
  page('admin/webhooks/:id', 'webhooks/webhook'),
  page('admin/health', 'health/health'),
  page('sign-in', 'sign-in/sign-in'),
  page('sign-in/link', 'sign-in/link'),
  page('sign-in/forgotten', 'sign-in/forgotten'),
  page('sign-in/password', 'sign-in/password'),
  page('email/confirm', 'accounts/confirm-email'),
  page('mail/preferences', 'accounts/mail-choices'),
  page('invitation/:token', 'invitations/invitation'),
  page('set-up', 'set-up/set-up'),
  page('inbox', 'inbox/inbox'),
  page('me/ideas', 'accounts/ideas'),
  page('me/follows', 'accounts/follows'),
  page('me/drafts', 'accounts/drafts'),
  page('me/credits', 'credits/credits'),
  page('me/recoveries', 'recoveries/mine'),
  page('me/preferences', 'accounts/preferences'),
  page('me/sessions', 'accounts/sessions'),
  page('me/tokens', 'accounts/tokens'),
];

export const routes: RouteObject[] = [
  {
    id: 'shell',
    path: '/',
    Component: Shell,
    ErrorBoundary: ShellProblem,
    loader: async (args) => {
      await loadShell(args);
      return null;
    },
    shouldRevalidate: () => false,
    children: [
      {
        id: 'pages',
        Component: Outlet,
        ErrorBoundary: PageProblem,
        children: [...pages, { id: 'missing', path: '*', loader: notFound, Component: Outlet }],
      },
    ],
  },
];
