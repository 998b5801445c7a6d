import { expect, it } from 'vitest';
import type { NoticeFacts } from './notice.facts.js';
import { noticeMail } from './notice.mail.js';

const facts: NoticeFacts = {
  community: 'Alder & Co',
  language: 'en',
  actor: { name: 'Yasmin Korkmaz', isTeam: false },
  title: 'Chat with a person inside the app',
  path: '/recoveries/1',
  quoted: '',
  preview: '',
  answer: null,
  answerBy: null,
};
const links = {
  page: 'https://x.example/1',
  preference: 'https://x.example/2',
  unsubscribe: 'https://x.example/3',
};
const reader = { name: 'Mira', kind: 'RECOVERY_DUE', reason: 'RESPONSIBLE' } as const;

it('quotes nobody who said nothing: a promise that was not kept opens a case without words', () => {
  const kinds = (quoted: string) =>
    noticeMail(reader, { ...facts, quoted }, links).blocks.map(({ kind }) => kind);
  expect(kinds('')).toEqual(['paragraph', 'paragraph', 'button']);
  expect(kinds('I wait.')).toEqual(['paragraph', 'paragraph', 'quote', 'button']);
});
