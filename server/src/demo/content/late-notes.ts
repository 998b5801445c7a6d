import type { DemoLateNote } from '../demo.types.js';
import { prose } from '../prose.js';

/** Where somebody of the team said that the answer is late, by the title the idea was posted under. */
export const lateNotes: Readonly<Record<string, DemoLateNote>> = {
  'Tell me before the app signs me out': {
    by: 'noor',
    ago: 1.6,
    answerIn: 6,
    text: prose`
      I am sorry: one of us owed you a word days ago. I have tried two ways to say it before the sign-out and
      neither is read aloud well. I test a third with Walter this week and then answer you.`,
  },
};
