import type { Role } from '@rapport/shared/vocabulary';

/** First letters of the first and the last word of a name, upper case; one letter for a single word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{Letter}\p{Number}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return ends.map((word) => /[\p{Letter}\p{Number}]/u.exec(word ?? '')?.[0]?.toUpperCase() ?? '').join('');
}

/** Whether somebody of this role speaks for the team; the same question `isStaff` answers for a caller. */
export function isTeam(role: Role): boolean {
  return role !== 'CUSTOMER';
}
