import type { Shell } from '../lib/shell';
import type { Role } from '../lib/schema.generated';

/** A member as the fragment `MemberName` asks for one. */
export const member = (name: string, role: Role = 'CUSTOMER', title: string | null = null) => ({
  __typename: 'Member' as const,
  id: `member-${name.toLowerCase().replaceAll(' ', '-')}`,
  name,
  role,
  title,
  initials: name
    .split(' ')
    .map((part) => part[0])
    .join(''),
  hasLeft: false,
});

export const rosa = member('Rosa Okafor');
export const mira = member('Mira Sandoval', 'STAFF', 'product');

/** The shell as this person sees it; nobody for a visitor. */
export function shellOf(person: ReturnType<typeof member> | null = null): Shell {
  const staff = person !== null && person.role !== 'CUSTOMER';
  return {
    community: {
      __typename: 'Community',
      id: 'community',
      name: 'Alder & Co',
      tagline: 'What should we build next, together?',
      mark: null,
      accent: null,
      language: 'en',
      timeZone: 'Europe/Berlin',
      termsUrl: null,
      privacyUrl: null,
      imprintUrl: null,
      demo: false,
      awaitsSetUp: false,
      viewerCan: person
        ? ['POST_IDEA', 'START_CONVERSATION', ...(staff ? (['SEE_ATTENTION'] as const) : [])]
        : [],
    },
    viewer: person && {
      __typename: 'Viewer',
      id: `viewer-${person.id}`,
      unreadCount: 0,
      member: person,
      preferences: { __typename: 'Preferences', keyboardShortcuts: true },
    },
  };
}
