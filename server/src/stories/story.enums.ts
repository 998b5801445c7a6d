import type {
  ConsentUse,
  NameForm,
  Quality,
  StoryInvitationState,
  StoryKind,
  StoryState,
} from '@rapport/shared/telling';
import { enumOf } from '../platform/enums.js';
import type { ConsentPart } from './consent.entity.js';

export const StoryKindEnum = enumOf<StoryKind>('StoryKind', 'Whose account a story is.', {
  MEMBER: 'A member’s own.',
  COMPANY: 'How the company did it, told by somebody of the team.',
});

export const StoryStateEnum = enumOf<StoryState>('StoryState', 'Where a story stands.', {
  DRAFT: 'Its teller writes it; nobody else sees it.',
  SUBMITTED: 'Somebody of the team reads it.',
  RETURNED: 'It went back to its teller, with a reason.',
  PUBLISHED: 'It is to be read, as far as its teller agrees.',
  WITHDRAWN: 'Its teller took it back.',
});

export const NameFormEnum = enumOf<NameForm>('NameForm', 'How somebody is named.', {
  NAME: 'By the name they go by here.',
  FIRST_NAME: 'By the first word of it.',
  ANONYMOUS: 'Not at all.',
});

export const ConsentUseEnum = enumOf<ConsentUse>('ConsentUse', 'What somebody agrees to.', {
  SITE: 'That it can be read here; without it nobody else reads it anywhere.',
  CARD: 'That its title stands in the picture other sites show of its page.',
  FEED: 'That it is part of feeds.',
  EXPORT: 'That it is part of downloads of the community.',
});

export const ConsentPartEnum = enumOf<ConsentPart>('ConsentPart', 'What a consent is about.', {
  STORY: 'The story.',
  SIDE: 'The other side of it.',
  JOINT: 'Both on one page.',
});

export const QualityEnum = enumOf<Quality>('Quality', 'A word for how the other side was.', {
  LISTENED: 'They listened.',
  HONEST: 'They were honest.',
  PATIENT: 'They were patient.',
  KIND: 'They were kind.',
  CURIOUS: 'They were curious.',
  CLEAR: 'They were clear.',
  FAIR: 'They were fair.',
  THOROUGH: 'They were thorough.',
  BRAVE: 'They were brave.',
  KEPT_THEIR_WORD: 'They kept their word.',
  OWNED_MISTAKES: 'They owned their mistakes.',
  STAYED_IN_TOUCH: 'They stayed in touch.',
});

export const StoryInvitationStateEnum = enumOf<StoryInvitationState>(
  'StoryInvitationState',
  'What became of the question whether somebody wants to tell a story.',
  {
    ASKED: 'It was asked.',
    ACCEPTED: 'They said yes.',
    REFUSED: 'They said no, which is remembered for good.',
    TAKEN_BACK: 'Whoever asked took the question back.',
  },
);
