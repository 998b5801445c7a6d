import type { Arrival } from '../sign-in/use-arrival';

/** What each way to accept an invitation needs. */
export interface AcceptProps {
  token: string;
  arrival: Arrival;
  /** The invitation turned out to have ended. */
  onEnded: () => void;
}

/** Address of the sign-in page that takes the invitation along. */
export const signInWith = (token: string): string => `/sign-in?invitation=${encodeURIComponent(token)}`;
