import { t } from './words';

/** What a thread belongs to, as far as its name goes. */
export type TitledSubject =
  | { __typename: 'Suggestion'; idea: { title: string } }
  | {
      __typename: 'Idea' | 'Conversation' | 'Irritant' | 'Outcome' | 'Incident' | 'Story' | 'Meeting';
      title: string;
    };

/** What people call it in a list; a suggested edit is known by the idea whose words it would change. */
export const titleOfSubject = (subject: TitledSubject): string =>
  subject.__typename === 'Suggestion' ? t('suggestionFor', { title: subject.idea.title }) : subject.title;
