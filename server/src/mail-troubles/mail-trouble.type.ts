import type { MailTroubleReason, MailTroubleState } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';

export const MailTroubleStateEnum = enumOf<MailTroubleState>(
  'MailTroubleState',
  'How mail stands that did not simply go out.',
  {
    WAITING: 'It was tried in vain and will be tried again.',
    FAILED: 'It was given up.',
    BOUNCED: 'It went out and came back.',
  },
);

export const MailTroubleReasonEnum = enumOf<MailTroubleReason>(
  'MailTroubleReason',
  'Why mail did not go out, or came back.',
  {
    NO_SUCH_ADDRESS: 'There is no such address.',
    MAILBOX_OFF: 'The mailbox takes no mail.',
    MAILBOX_FULL: 'The mailbox is full.',
    NOT_WANTED: 'The mail server on the other side does not want it: a policy, or it is taken for spam.',
    BUSY: 'The mail server could not take it just then.',
    SERVER_AWAY: 'Our mail server could not be reached, or did not let us in.',
    EXPIRED: 'It was of no use any more, as a sign-in code after ten minutes.',
    UNREADABLE: 'It was written under another SECRET and cannot be read any more.',
    REFUSED: 'The mail server refused it and said no more.',
  },
);

@ObjectType({
  description: 'A mail that did not go out or came back, or an address that mail comes back from.',
  simpleResolvers: true,
})
export class MailTrouble {
  @Field(() => ID, { description: 'Id of the mail.' })
  id!: string;

  @Field(() => String, { description: 'The address.' })
  to!: string;

  /** Shown by a field of its own. */
  memberId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a notice is about. Null for mail that somebody asked for, and once it is forgotten.',
  })
  subject!: string | null;

  @Field(() => MailTroubleStateEnum, { description: 'How it stands.' })
  state!: MailTroubleState;

  @Field(() => MailTroubleReasonEnum, { description: 'Why.' })
  reason!: MailTroubleReason;

  @Field(() => String, {
    description: 'The same in the codes of mail servers, such as `EENVELOPE 550 5.1.1`.',
  })
  codes!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => Date, { description: 'When it came back or was given up, or else when it was written.' })
  at!: Date;

  @Field(() => Date, { nullable: true, description: 'When it is tried next; null when it is not.' })
  nextTryAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether `resendMail` can do something about it.' })
  canResend!: boolean;

  @Field(() => Boolean, {
    description: 'Whether notices are kept from this address until its owner speaks up.',
  })
  isHeld!: boolean;
}

@ObjectType({ description: 'A page of mail troubles.', simpleResolvers: true })
export class MailTroubleConnection extends connectionType('MailTrouble', () => MailTrouble) {}

@ObjectType({ description: 'How mail of the community goes.', simpleResolvers: true })
export class MailSummary {
  @Field(() => Int, { description: 'Mails that could have gone out by now.' })
  waiting!: number;

  @Field(() => Date, { nullable: true, description: 'Since when the oldest of them waits.' })
  oldestAt!: Date | null;

  @Field(() => Int, { description: 'Mails that were given up in the last two weeks and can still be read.' })
  failed!: number;

  @Field(() => Int, { description: 'Addresses that mail came back from.' })
  bounced!: number;

  @Field(() => Boolean, { description: 'Whether mail goes out by a mail server at all.' })
  hasServer!: boolean;

  @Field(() => Boolean, { description: 'Whether a mail server may hand in mail that came back.' })
  takesBounces!: boolean;
}

@ObjectType({ description: "Why the viewer's address gets no notices.", simpleResolvers: true })
export class EmailTrouble {
  @Field(() => Date, { description: 'When mail last came back from it.' })
  at!: Date;

  @Field(() => MailTroubleReasonEnum, { description: 'Why it came back.' })
  reason!: MailTroubleReason;
}
