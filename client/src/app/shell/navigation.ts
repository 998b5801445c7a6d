import type { Shell } from '../../lib/shell';

/** Pages that the header leads to; each has its words under `nav` in `shell.json`. */
export const sections = [
  { to: '/ideas', word: 'nav.ideas' },
  { to: '/irritants', word: 'nav.irritants' },
  { to: '/roadmap', word: 'nav.roadmap' },
  { to: '/outcomes', word: 'nav.outcomes' },
  { to: '/stories', word: 'nav.stories' },
  { to: '/meetings', word: 'nav.meetings' },
] as const;

/** What there is besides: in the header behind one word, where there is no room for more. */
export const moreSections = [
  { to: '/conversations', word: 'nav.conversations' },
  { to: '/spaces', word: 'nav.spaces' },
  { to: '/promises', word: 'foot.promises' },
  { to: '/accountability', word: 'foot.accountability' },
] as const;

/** Pages of the signed-in person, staff and admins included, in the order of their menu. */
export function ownPages({ community, viewer }: Shell) {
  if (!viewer) return [];
  const can = (action: (typeof community.viewerCan)[number]) => community.viewerCan.includes(action);
  return [
    { to: `/members/${viewer.member.id}`, word: 'member.profile' } as const,
    { to: '/me/ideas', word: 'member.ideas' } as const,
    { to: '/me/follows', word: 'member.follows' } as const,
    ...(can('SEE_ATTENTION')
      ? [
          { to: '/staff/attention', word: 'member.attention' } as const,
          { to: '/staff/irritants', word: 'member.irritants' } as const,
          { to: '/staff/recoveries', word: 'member.recoveries' } as const,
        ]
      : []),
    ...(can('ADMINISTER') ? [{ to: '/admin', word: 'member.admin' } as const] : []),
    { to: '/me/preferences', word: 'member.preferences' } as const,
    { to: '/me/sessions', word: 'member.sessions' } as const,
  ];
}

/** Pages that the palette leads to: what there is for everybody, then what is one's own. */
export function placesOf(shell: Shell) {
  return [
    { to: '/', word: 'nav.home' } as const,
    ...sections,
    ...moreSections,
    { to: '/roadmap/declined', word: 'nav.declined' } as const,
    { to: '/reviews', word: 'foot.reviews' } as const,
    { to: '/incidents', word: 'foot.incidents' } as const,
    { to: '/ideas/new', word: 'post' } as const,
    { to: '/irritants/new', word: 'nav.hurts' } as const,
    { to: '/conversations/new', word: 'nav.converse' } as const,
    ...(shell.viewer ? [{ to: '/inbox', word: 'inbox' } as const] : []),
    ...ownPages(shell),
    { to: '/what-good-looks-like', word: 'foot.good' } as const,
    { to: '/purpose', word: 'foot.purpose' } as const,
    ...(shell.viewer ? [] : [{ to: '/sign-in', word: 'signIn' } as const]),
  ];
}
