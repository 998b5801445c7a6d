import type { Community } from '../communities/community.module.js';

type Rules = Pick<Community, 'signUpMode' | 'domains'>;

/** Whether somebody new with a proved address may become a member, or which rule is in the way. */
export function signUpVerdict(
  community: Rules,
  email: string,
  invited: boolean,
): 'ALLOWED' | 'SIGN_UP_BY_INVITATION' | 'SIGN_UP_BY_DOMAIN' {
  if (invited || community.signUpMode === 'ANYONE') {
    return 'ALLOWED';
  }
  if (community.signUpMode === 'INVITATION') {
    return 'SIGN_UP_BY_INVITATION';
  }
  // The domain itself only: whoever runs a subdomain is not always whoever runs the domain.
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return community.domains.includes(domain) ? 'ALLOWED' : 'SIGN_UP_BY_DOMAIN';
}
