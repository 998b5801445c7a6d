import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LoaderFunctionArgs } from 'react-router';
import { expect, it } from 'vitest';
import { keepDraft } from '../../lib/drafts';
import { petra } from '../../test/irritants';
import { mira, rosa, shellOf } from '../../test/people';
import { letterOf, recoveryOf, RECOVERY_ID } from '../../test/recoveries';
import { renderAt, type Answers } from '../../test/render';
import { Component, loader } from './recovery.page';
import { draftOf } from './use-writing';
// Loaded when first opened; here it is there at once, however busy the machine is.
import './CloseAsk';
import './WriteForm';
import '../../ui/overlay/DialogFrame';

const SORRY = 'I am sorry. You took the stairs in the dark, and it was for nothing.';
const apology = letterOf('APOLOGY', SORRY);
const drafts: Answers = {
  DraftOf: { draft: null },
  DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
};

async function open(given: object, viewer: typeof rosa, answers: Answers = {}) {
  const page = await renderAt(<Component />, {
    at: `/recoveries/${RECOVERY_ID}`,
    path: '/recoveries/:id',
    shell: shellOf(viewer),
    answers: { RecoveryPage: { recovery: recoveryOf(given) }, ...drafts, ...answers },
  });
  const sent = (name: string) =>
    page.asked.filter((one) => one.name === name).map(({ variables }) => variables);
  return { ...page, sent, user: userEvent.setup() };
}

const changed = (more: object) => ({ __typename: 'RecoveryChanged', recovery: recoveryOf(more) });
const field = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });

it('asks the team for the apology first, says why, and offers nothing else before it (practice 0.29)', async () => {
  await open({ viewerCan: ['WRITE', 'HAND_OVER'] }, mira);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(
    'Putting it right with Rosa Okafor',
  );
  expect(screen.getByText(/hears from you by the end of/).textContent).toContain('November 23, 2026');
  expect(screen.getByRole('heading', { name: 'First, an apology' })).toBeTruthy();
  expect(screen.getByText(/it reads as an excuse/)).toBeTruthy();
  expect((await field('Your apology')).value).toBe('');
  for (const name of [/what was learned/, /what is put right/, /Write to Rosa/]) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
});

it('asks once about excuses, keeps what was typed, and sends it', async () => {
  const given = changed({
    words: [apology],
    missing: ['LEARNED', 'FIX'],
    state: 'CONTACTED',
    viewerCan: ['WRITE'],
  });
  const { user, sent } = await open({ viewerCan: ['WRITE'] }, mira, {
    WriteInRecovery: ({ input }) => ({
      writeInRecovery: (input as { acknowledgeWording: boolean }).acknowledgeWording
        ? given
        : { __typename: 'WordingHint', code: 'WORDING_HINT', message: 'Look.', words: ['but'] },
    }),
  });
  await user.type(await field('Your apology'), 'Sorry, but it was late.');
  await user.click(screen.getByRole('button', { name: 'Send the apology' }));
  expect((await screen.findByRole('alert')).textContent).toContain('“but” can sound as if');
  expect((await field('Your apology')).value).toBe('Sorry, but it was late.');
  await user.click(screen.getByRole('button', { name: 'Send it as it is' }));
  expect(await screen.findByText('Sent. Rosa Okafor is told.')).toBeTruthy();
  expect(sent('WriteInRecovery').map(({ input }) => input)).toMatchObject([
    { recoveryId: RECOVERY_ID, kind: 'APOLOGY', acknowledgeWording: false },
    { kind: 'APOLOGY', acknowledgeWording: true },
  ]);
  // What is owed next comes first.
  expect(screen.getByText(SORRY)).toBeTruthy();
  const acts = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(acts).toEqual(
    expect.arrayContaining(['Say what was learned', 'Say what is put right', 'Write to Rosa Okafor']),
  );
});

it('brings back what was begun and not sent', async () => {
  const given = { words: [apology], missing: ['LEARNED', 'FIX'], state: 'CONTACTED', viewerCan: ['WRITE'] };
  const values = { recoveryId: RECOVERY_ID, kind: 'LEARNED', text: 'We tried it by day only.', link: '' };
  keepDraft(draftOf(RECOVERY_ID, 'LEARNED'), values);
  await open(given, mira);
  expect((await field('What was learned')).value).toBe('We tried it by day only.');
});

it('tells the member who writes by when, and in the same plain words when that day has passed', async () => {
  const { unmount } = await open({ viewerCan: ['ANSWER', 'SAY_PUT_RIGHT'] }, rosa);
  expect(screen.getByText(/writes to you by the end of/).textContent).toContain('Mira Sandoval');
  expect(screen.getByText('Only you and the team can read this page.')).toBeTruthy();
  // Before anybody wrote there is nothing to call put right.
  expect(screen.queryByRole('button', { name: 'It is put right' })).toBeNull();
  unmount();
  await open({ overdue: true, viewerCan: ['ANSWER', 'SAY_PUT_RIGHT'] }, rosa);
  expect(screen.getByText(/and has not. We are sorry that you wait/)).toBeTruthy();
});

it('lets only the member say that it is put right, or what is missing', async () => {
  const words = [
    apology,
    letterOf('LEARNED', 'By day only.'),
    letterOf('FIX', 'It has a light.', mira, { link: 'https://a.example/light' }),
  ];
  const given = { words, missing: [], state: 'CONTACTED', viewerCan: ['ANSWER', 'SAY_PUT_RIGHT'] };
  const at = '2026-11-20T12:00:00Z';
  const closed = changed({
    ...given,
    state: 'PUT_RIGHT',
    putRightAt: at,
    closedAt: at,
    viewerCan: ['REOPEN'],
  });
  const { user, sent } = await open(given, rosa, { SayPutRight: { sayPutRight: closed } });
  expect(screen.getByRole('link', { name: 'a.example/light' }).getAttribute('href')).toBe(
    'https://a.example/light',
  );
  await user.click(screen.getByRole('button', { name: 'Not yet' }));
  expect(await field('Your words')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'It is put right' }));
  expect(await screen.findByText('Thank you for saying so. It is closed.')).toBeTruthy();
  expect(sent('SayPutRight')).toMatchObject([{ recoveryId: RECOVERY_ID }]);
  expect(screen.getByText(/You said that it is put right/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'It is put right' })).toBeNull();
});

it('opens again with the member saying what is still wrong', async () => {
  const given = {
    state: 'NO_REPLY',
    closedAt: '2026-11-19T12:00:00Z',
    viewerCan: ['REOPEN'],
    words: [apology],
    missing: [],
  };
  const { user, sent } = await open(given, rosa, {
    ReopenRecovery: { reopenRecovery: changed({ viewerCan: ['ANSWER', 'SAY_PUT_RIGHT'], words: [apology] }) },
  });
  await user.click(screen.getByRole('button', { name: 'It is not put right after all' }));
  await user.click(await screen.findByRole('button', { name: 'Open it again' }));
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  await user.type(await field('What is still wrong'), 'It is dark again.');
  await user.click(screen.getByRole('button', { name: 'Open it again' }));
  expect(await screen.findByText('Sent. Mira Sandoval is told.')).toBeTruthy();
  expect(sent('ReopenRecovery')).toMatchObject([
    { input: { recoveryId: RECOVERY_ID, text: 'It is dark again.' } },
  ]);
});

it('puts the focus where one writes, and gives it back', async () => {
  const { user } = await open({ words: [apology], state: 'CONTACTED', viewerCan: ['ANSWER'] }, rosa);
  await user.click(screen.getByRole('button', { name: 'Write to Mira Sandoval' }));
  expect(document.activeElement).toBe(await field('Your words'));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement?.textContent).toBe('Write to Mira Sandoval');
});

it('says what is owed and done, and what began it, beside the letters', async () => {
  await open({ words: [apology], missing: ['LEARNED', 'FIX'], state: 'CONTACTED' }, rosa);
  const side = within(screen.getByRole('complementary', { name: 'About this' }));
  expect(side.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'An apology (done)',
    'What was learned (to come)',
    'What is put right (to come)',
    'Your word that it is (to come)',
    expect.stringContaining('“It fails in the dark.”'),
  ]);
});

it('closes without a reply only after it was said what that means, and says why it is refused', async () => {
  const refused = 'It can be closed without a reply from 2026-12-04 on.';
  const { user } = await open(
    {
      words: [apology],
      missing: [],
      state: 'CONTACTED',
      viewerCan: ['WRITE', 'HAND_OVER', 'CLOSE_WITHOUT_REPLY'],
    },
    mira,
    {
      CloseWithoutReply: {
        closeWithoutReply: { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: refused },
      },
    },
  );
  await user.click(screen.getByRole('button', { name: 'Close without a reply' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('button', { name: 'Close it' }));
  expect((await within(dialog).findByRole('alert')).textContent).toBe(refused);
});

async function openedBy(person: typeof rosa | null): Promise<Response | undefined> {
  let thrown: unknown;
  await renderAt(<p />, {
    at: `/recoveries/${RECOVERY_ID}`,
    path: '/recoveries/:id',
    loader: async (args: LoaderFunctionArgs) => {
      await loader(args).catch((error: unknown) => (thrown = error));
      return null;
    },
    answers: { Shell: () => ({ ...shellOf(person) }), RecoveryPage: { recovery: null } },
  });
  return thrown as Response | undefined;
}

it('is not there for anybody else, and sends visitors to sign in and back', async () => {
  expect((await openedBy(petra))?.status).toBe(404);
  expect((await openedBy(null))?.headers.get('location')).toBe(`/sign-in?to=%2Frecoveries%2F${RECOVERY_ID}`);
});
