import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Conversation } from '../conversations/conversation.module.js';
import { Idea } from '../ideas/idea.module.js';
import { Incident } from '../incidents/incident.module.js';
import { AttentionItem } from '../indicators/indicator.module.js';
import { Irritant } from '../irritants/irritant.module.js';
import { Outcome } from '../outcomes/outcome.module.js';
import { connectionType } from '../platform/paging.js';
import { Meeting } from '../meetings/meeting.module.js';
import { Story } from '../stories/story.module.js';
import { Suggestion } from '../suggestions/suggestion.module.js';

export const ThreadSubject = createUnionType({
  name: 'ThreadSubject',
  description: 'What a thread belongs to.',
  types: () => [Idea, Conversation, Irritant, Suggestion, Outcome, Incident, Story, Meeting] as const,
});
export type ThreadSubject =
  Idea | Conversation | Irritant | Suggestion | Outcome | Incident | Story | Meeting;

export const NotificationSubject = createUnionType({
  name: 'NotificationSubject',
  description:
    'What a notice is about: what its thread belongs to, or what an indicator asks somebody to look at.',
  types: () =>
    [Idea, Conversation, Irritant, Suggestion, Outcome, Incident, Story, Meeting, AttentionItem] as const,
});
export type NotificationSubject = ThreadSubject | AttentionItem;

@ObjectType({ description: 'Something the viewer follows.', simpleResolvers: true })
export class Follow {
  @Field(() => ID, { description: 'Stays the same while it is followed.' })
  id!: string;

  @Field(() => Date, { description: 'Since when.' })
  since!: Date;

  threadId!: string;
}

@ObjectType({ description: 'A page of what the viewer follows.', simpleResolvers: true })
export class FollowConnection extends connectionType('Follow', () => Follow) {}
