import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { member, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import EmailTroubleNote from './EmailTroubleNote';
import { Component } from './mail.page';

type Answer = Record<string, unknown>;

const leah = member('Leah Kim', 'ADMIN');

const trouble = (id: string, more: object) => ({
  __typename: 'MailTrouble',
  id,
  to: `${id}@example.org`,
  subject: null,
  state: 'FAILED',
  reason: 'REFUSED',
  codes: 'EMESSAGE 554',
  attempts: 1,
  at: '2026-11-20T09:00:00Z',
  nextTryAt: null,
  canResend: true,
  isHeld: false,
  member: null,
  ...more,
});

const page = (nodes: object[], summary: object = {}) => ({
  mailSummary: {
    __typename: 'MailSummary',
    waiting: 0,
    oldestAt: null,
    failed: 0,
    bounced: 0,
    hasServer: true,
    takesBounces: true,
    ...summary,
  },
  mailTroubles: {
    __typename: 'MailTroubleConnection',
    edges: nodes.map((node, at) => ({ __typename: 'MailTroubleEdge', cursor: `c${at}`, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
  },
});

const resent = (count: number) => ({ __typename: 'MailsResent', count });

async function open(answer: Answer, more: Record<string, Answer> = {}, at = '/admin/mail') {
  return renderAt(<Component />, { shell: shellOf(leah), at, answers: { MailTroubles: answer, ...more } });
}

it('says that all is well, and what would be listed', async () => {
  await open(page([]));
  expect(screen.getByText('No mail failed or came back')).toBeTruthy();
  expect(screen.getByText('No mail waits to go out.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send all of it again' })).toBeNull();
});

it('says how each mail stands and why, and offers what can be done', async () => {
  await open(
    page(
      [
        trouble('waits', {
          state: 'WAITING',
          reason: 'MAILBOX_FULL',
          attempts: 3,
          subject: 'Mira answered',
          nextTryAt: '2999-01-01T00:00:00Z',
        }),
        trouble('refused', {}),
        trouble('back', {
          state: 'BOUNCED',
          reason: 'NO_SUCH_ADDRESS',
          canResend: false,
          isHeld: true,
          member: rosa,
        }),
      ],
      { waiting: 1, oldestAt: '2026-11-20T09:00:00Z', failed: 1, bounced: 1 },
    ),
  );
  const [waits, refused, back] = within(screen.getByRole('list', { name: 'Mail that did not arrive' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(waits).toMatch(/“Mira answered”.*Tried 3 times, next in .*The mailbox is full/);
  expect(refused).toMatch(/Given up .*The mail server refused it.*EMESSAGE 554/);
  expect(back).toMatch(/Rosa Lindqvist|Rosa/);
  expect(back).toMatch(/Came back .*There is no such address.*Notices are kept from this address/);
  expect(screen.getByRole('button', { name: 'Try it now: the mail to waits@example.org' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /the mail to back@example.org/ })).toBeNull();
});

it('sends one again, all again, and reads the list anew', async () => {
  const { sent } = await open(page([trouble('refused', {})], { failed: 1 }), {
    ResendMail: { resendMail: resent(1) },
    ResendAllMails: { resendAllMails: resent(2) },
  });
  await userEvent.click(
    screen.getByRole('button', { name: 'Send it again: the mail to refused@example.org' }),
  );
  expect(await screen.findByText('The mail to refused@example.org is on its way again.')).toBeTruthy();
  expect(await sent('ResendMail')).toMatchObject({ mailId: 'refused' });
  await userEvent.click(screen.getByRole('button', { name: 'Send all of it again' }));
  expect(await screen.findByText('2 mails are on their way again.')).toBeTruthy();
});

it('says why one cannot be sent again', async () => {
  const refusal = {
    __typename: 'NotPossible',
    code: 'NOT_POSSIBLE',
    message: 'This mail cannot be sent again.',
  };
  await open(page([trouble('refused', {})]), { ResendMail: { resendMail: refusal } });
  await userEvent.click(screen.getByRole('button', { name: /^Send it again/ }));
  expect(await screen.findByText('This mail cannot be sent again.')).toBeTruthy();
});

it('says what is missing where mail cannot go out, or where nobody looks at what comes back', async () => {
  await open(page([], { hasServer: false, takesBounces: false }));
  expect(screen.getByText(/has no mail server/)).toBeTruthy();
  expect(screen.queryByText(/MAIL_BOUNCE_TOKEN/)).toBeNull();
});

it('has words of its own for a filter that finds nothing', async () => {
  await open(page([], { takesBounces: false }), {}, '/admin/mail?state=bounced');
  expect(screen.getByText('No mail stands like this')).toBeTruthy();
  expect(screen.getByText(/MAIL_BOUNCE_TOKEN/)).toBeTruthy();
});

it('tells a member that mail to them comes back, until they say that the address works', async () => {
  const viewer = {
    __typename: 'Viewer' as const,
    id: 'rosa',
    email: 'rosa@example.org',
    emailTrouble: {
      __typename: 'EmailTrouble' as const,
      at: '2026-11-20T09:00:00Z',
      reason: 'MAILBOX_OFF' as const,
    },
  };
  const { sent } = await renderAt(<EmailTroubleNote viewer={viewer} changeAt="#email" />, {
    shell: shellOf(rosa),
    answers: {
      ConfirmEmailWorks: {
        confirmEmailWorks: { __typename: 'ProfileChanged', viewer: { ...viewer, emailTrouble: null } },
      },
    },
  });
  const note = screen.getByRole('region', { name: 'Your mail comes back' });
  expect(note.textContent).toMatch(/A mail to rosa@example.org came back .*\. The mailbox takes no mail\./);
  expect(within(note).getByRole('link', { name: 'Take another address' }).getAttribute('href')).toBe(
    '#email',
  );
  await userEvent.click(within(note).getByRole('button', { name: 'My address works' }));
  await sent('ConfirmEmailWorks');
  expect(await screen.findByText(/Notices go to rosa@example.org again/)).toBeTruthy();
});
