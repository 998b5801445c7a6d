/** The signed-in person's own pages, in the order of their navigation; words are under `nav`. */
export const ownPages = [
  { to: '/inbox', word: 'nav.inbox' },
  { to: '/me/ideas', word: 'nav.ideas' },
  { to: '/me/follows', word: 'nav.follows' },
  { to: '/me/drafts', word: 'nav.drafts' },
  { to: '/me/credits', word: 'nav.credits' },
  { to: '/me/meetings', word: 'nav.meetings' },
  { to: '/me/journey', word: 'nav.journey' },
  { to: '/me/stories', word: 'nav.stories' },
  { to: '/me/preferences', word: 'nav.preferences' },
  { to: '/me/sessions', word: 'nav.sessions' },
  { to: '/me/tokens', word: 'nav.tokens' },
] as const;
