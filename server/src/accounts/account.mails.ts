import type { Role } from '@rapport/shared/vocabulary';
import words from '../locales/en/mail.json' with { type: 'json' };
import type { MailBlock, MailContent } from '../mail/mail.module.js';
import { fill } from '../platform/words.js';

type Values = Record<string, string>;

function mail(
  sentences: { subject: string; preview: string; footer: string },
  values: Values & { community: string },
  blocks: (MailBlock | null)[],
): MailContent {
  return {
    community: values.community,
    subject: fill(sentences.subject, values),
    preview: fill(sentences.preview, values),
    blocks: blocks.filter((block) => block !== null),
    footer: fill(sentences.footer, values),
    unsubscribe: null,
  };
}

function paragraph(sentence: string, values: Values = {}): MailBlock {
  return { kind: 'paragraph', text: fill(sentence, values) };
}

function button(label: string, url: string, values: Values = {}): MailBlock {
  return { kind: 'button', label: fill(label, values), url };
}

/** A code and a link that does the same. */
export function codeMail(community: string, code: string, link: string): MailContent {
  const values = { community };
  return mail(words.code, values, [
    paragraph(words.code.intro),
    { kind: 'code', code },
    paragraph(words.code.or),
    button(words.code.button, link, values),
    paragraph(words.code.outro),
  ]);
}

export function passwordMail(community: string, link: string): MailContent {
  return mail(words.password, { community }, [
    paragraph(words.password.intro),
    button(words.password.button, link),
  ]);
}

/** After a password was set or changed from within. */
export function passwordSetMail(community: string, name: string): MailContent {
  return mail(words.passwordSet, { community }, [
    paragraph(words.greeting, { name }),
    paragraph(words.passwordSet.intro, { community }),
  ]);
}

/** To the address somebody wants to have. */
export function emailChangeMail(community: string, name: string, link: string): MailContent {
  return mail(words.emailChange, { community }, [
    paragraph(words.greeting, { name }),
    paragraph(words.emailChange.intro, { community }),
    button(words.emailChange.button, link),
  ]);
}

/** To an address that somebody wants to have and another has. */
export function emailTakenMail(community: string, link: string): MailContent {
  return mail(words.emailTaken, { community }, [
    paragraph(words.greetingNoName),
    paragraph(words.emailTaken.intro, { community }),
    button(words.emailTaken.button, link),
  ]);
}

/** To the address somebody had. */
export function emailChangedMail(community: string, name: string): MailContent {
  return mail(words.emailChanged, { community }, [
    paragraph(words.greeting, { name }),
    paragraph(words.emailChanged.intro, { community }),
  ]);
}

export interface InvitationFacts {
  community: string;
  /** Who invites. */
  name: string;
  role: Role;
  space: string | null;
  /** Last day, as people read it. */
  day: string;
  link: string;
}

const ROLE_SENTENCES: Record<Role, string | null> = {
  CUSTOMER: null,
  STAFF: words.invitation.asStaff,
  ADMIN: words.invitation.asAdmin,
};

export function invitationMail({ community, name, role, space, day, link }: InvitationFacts): MailContent {
  const values = { community, name, day };
  const asRole = ROLE_SENTENCES[role];
  const content = mail(words.invitation, values, [
    paragraph(words.greetingNoName),
    paragraph(words.invitation.intro, values),
    asRole === null ? null : paragraph(asRole),
    space === null ? null : paragraph(words.invitation.toSpace, { space }),
    button(words.invitation.button, link),
    paragraph(words.invitation.outro, values),
  ]);
  return { ...content, value: asRole === null ? words.invitation.value : words.invitation.valueForTeam };
}
