import 'reflect-metadata';
import { NOTIFICATION_KINDS, NOTIFICATION_REASONS, ROLES } from '@rapport/shared/vocabulary';
import {
  codeMail,
  emailChangedMail,
  emailChangeMail,
  emailTakenMail,
  invitationMail,
  passwordMail,
  passwordSetMail,
} from '../src/accounts/account.mails.js';
import type { DigestNotice, DigestReader } from '../src/inbox/digest.facts.js';
import { digestMail } from '../src/inbox/digest.mail.js';
import type { NoticeFacts } from '../src/inbox/notice.facts.js';
import { noticeMail } from '../src/inbox/notice.mail.js';
import type { MailContent } from '../src/mail/mail.content.js';
import { DEFAULT_PREFERENCES } from '../src/members/member.module.js';
import { offMail } from '../src/webhooks/webhook.mail.js';

export const SITE = 'https://ideas.example.com';
export const READER = 'Rosa Quill';
const COMMUNITY = 'Ideas of Example';
const LINK = `${SITE}/sign-in/link?token=Zm9yIHRlc3Rz`;
const LINKS = {
  preference: `${SITE}/mail/preferences?token=Y2hvb3Nl#mailAnswers`,
  unsubscribe: `${SITE}/mail/unsubscribe?token=c3RvcA`,
};

/** A mail as somebody may get it, by the function that writes it and what it is about. */
export interface MailSample {
  by: string;
  about: string;
  content: MailContent;
  /** Whether the reader, or who gave their address, did something that it answers. */
  asked: boolean;
}

const FACTS: NoticeFacts = {
  community: COMMUNITY,
  language: 'en',
  actor: { name: 'Mira Sandoval', isTeam: true },
  title: 'Read the meter from a photo',
  path: '/ideas/3-read-the-meter-from-a-photo#answer-1',
  quoted: 'We looked into it.\n\nMost meters are too dim for a photo, so we cannot promise it this year.',
  preview: 'We looked into it. Most meters are too dim for a photo.',
  answer: {
    fromStage: 'New',
    toStage: 'Not for now',
    toCategory: 'DECLINED',
    serves: 'Nobody pays for a reading that is wrong.',
    reason: 'Few meters can be read so.',
    constraint: 'The law asks for more.',
    wouldChange: 'A new law.',
    reviewOn: '2027-01-15',
    noReviewReason: null,
  },
  answerBy: '2026-04-01',
};

const PARTS: [title: string, slug: string, name: string, isTeam: boolean, text: string][] = [
  [
    'Read the meter from a photo',
    '3-read-the-meter',
    'Mira Sandoval',
    true,
    'Most meters are too dim for a photo.',
  ],
  ['A quiet room', '9-a-quiet-room', 'Ben Okoro', false, 'With a door that closes, please.'],
  ['Breakfast', '12-breakfast', '', false, 'Tea with milk, and bread from the day before.'],
];

/** One notice of every kind and reason there is, spread over three things. */
function digestNotices(): DigestNotice[] {
  return NOTIFICATION_KINDS.map((kind, at) => {
    const [title = '', slug = '', name = '', isTeam = false, text = ''] = PARTS[at % PARTS.length] ?? [];
    return {
      threadId: slug,
      kind,
      reason: NOTIFICATION_REASONS[at % NOTIFICATION_REASONS.length] ?? 'FOLLOWING',
      latestAt: new Date(Date.UTC(2026, 2, 2, 9, at)),
      title,
      page: `/ideas/${slug}`,
      path: `/ideas/${slug}#place-${at}`,
      name,
      isTeam,
      others: at % 3,
      count: 1 + (at % 4),
      text,
      fromStage: kind === 'ANSWER' ? 'New' : null,
      toStage: kind === 'ANSWER' ? 'Not for now' : null,
      reviewOn: kind === 'ANSWER' ? '2027-01-15' : null,
      answerBy: kind === 'LATE_NOTE' ? '2026-04-01' : null,
    };
  });
}

function digestSample(pace: 'DAILY' | 'WEEKLY' | 'AT_ONCE', notices: DigestNotice[]): MailSample[] {
  const reader: DigestReader = {
    communityId: 'c',
    memberId: 'm',
    name: READER,
    email: 'rosa@example.org',
    role: 'CUSTOMER',
    preferences: { ...DEFAULT_PREFERENCES, mailPace: pace },
    community: COMMUNITY,
    language: 'en',
    timeZone: 'Europe/Berlin',
  };
  const content = digestMail(reader, notices, { publicUrl: SITE, ...LINKS });
  return content ? [{ by: 'digestMail', about: `${pace}, ${notices.length}`, content, asked: false }] : [];
}

/** Every mail that Rapport sends, each in the ways it can come. */
export function mailSamples(): MailSample[] {
  const asked = (by: string, content: MailContent, about = ''): MailSample => ({
    by,
    about,
    content,
    asked: true,
  });
  const notices = NOTIFICATION_KINDS.map((kind, at): MailSample => {
    const reason = NOTIFICATION_REASONS[at % NOTIFICATION_REASONS.length] ?? 'FOLLOWING';
    const facts = { ...FACTS, answer: kind === 'ANSWER' ? FACTS.answer : null };
    const late = kind === 'LATE_NOTE' ? facts : { ...facts, answerBy: null };
    const content = noticeMail({ name: READER, kind, reason }, late, { page: SITE + FACTS.path, ...LINKS });
    return { by: 'noticeMail', about: kind, content, asked: false };
  });
  const invitations = ROLES.map((role): MailSample => {
    const facts = {
      community: COMMUNITY,
      name: 'Mira Sandoval',
      role,
      space: 'Meters',
      day: 'April 1, 2026',
      link: LINK,
    };
    return { by: 'invitationMail', about: role, content: invitationMail(facts), asked: false };
  });
  const off = [false, true].map((gone): MailSample => {
    const facts = {
      community: COMMUNITY,
      person: READER,
      name: 'Chat of the team',
      host: 'hooks.example.org',
      days: 5,
    };
    const content = offMail({ ...facts, gone, link: `${SITE}/admin/webhooks/1` });
    return { by: 'offMail', about: gone ? 'gone' : 'failing', content, asked: false };
  });
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...digestNotices()[at % 9],
    threadId: `thing ${at}`,
  }));
  return [
    ...notices,
    ...digestSample('DAILY', digestNotices()),
    ...digestSample('WEEKLY', digestNotices().slice(0, 1)),
    ...digestSample('AT_ONCE', many as DigestNotice[]),
    ...invitations,
    ...off,
    asked('codeMail', codeMail(COMMUNITY, '123456', LINK)),
    asked('passwordMail', passwordMail(COMMUNITY, LINK)),
    asked('passwordSetMail', passwordSetMail(COMMUNITY, READER)),
    asked('emailChangeMail', emailChangeMail(COMMUNITY, READER, LINK)),
    asked('emailTakenMail', emailTakenMail(COMMUNITY, LINK)),
    asked('emailChangedMail', emailChangedMail(COMMUNITY, READER)),
  ];
}
