import type { PromiseSource } from '@rapport/shared/vocabulary';
import type { NamedMember } from '../../ui/member/MemberName';

/** Words of somebody of the team that can be made a promise. */
export interface PromisedWords {
  kind: PromiseSource;
  /** The answer, comment and so on that holds them. */
  id: string;
  author: NamedMember;
  /** What was said, as the server rendered it. */
  html?: string;
  /** What was said in plain text, such as the reason of a decline. */
  texts?: readonly (string | null)[];
}
