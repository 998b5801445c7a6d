import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LoaderFunctionArgs } from 'react-router';
import { expect, it } from 'vitest';
import { entryOf, journeyOf } from '../../test/journeys';
import { member, mira, rosa as rosaOf, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import AskedTunes from './AskedTunes';
import './EndForm';
import { Component as Mine } from './mine.page';
import './RaiseForm';
import { Component as Page, loader } from './tune.page';
import './TuneWordForm';

const id = (last: number) => `01890a5d-ac96-774b-bcce-b302099a80${last}`;
const rosa = { ...rosaOf, id: id(10) };
const jonas = { ...member('Jonas Weber', 'STAFF'), id: id(11) };
const about = { ...mira, id: id(12) };
const TUNE = id(20);

const tuneOf = (more: object = {}) => ({
  __typename: 'Tune' as const,
  id: TUNE,
  path: `/out-of-tune/${TUNE}`,
  openedAt: '2026-11-19T12:00:00Z',
  closedAt: null as string | null,
  raisedBy: rosa,
  about,
  helper: jonas,
  result: null as string | null,
  agreedAt: null as string | null,
  viewerCan: ['WRITE', 'CLOSE'],
  words: [
    {
      __typename: 'TuneWord' as const,
      id: 'w1',
      text: 'We talk past each other.',
      at: '2026-11-19T12:00:00Z',
      author: rosa,
    },
  ],
  ...more,
});

const mine = (...tunes: ReturnType<typeof tuneOf>[]) => ({
  viewer: {
    __typename: 'Viewer',
    id: `viewer-${rosa.id}`,
    tunes,
    recoveries: { __typename: 'RecoveryConnection', totalCount: 0 },
  },
});

const changed = (more: object) => ({ __typename: 'TuneChanged', tune: tuneOf(more) });

it('answers alike when it is not there and when it is not theirs', async () => {
  let thrown: unknown;
  const guarded = async (args: LoaderFunctionArgs) => {
    await loader(args).catch((error: unknown) => (thrown = error));
    return null;
  };
  await renderAt(<p />, {
    at: `/out-of-tune/${TUNE}`,
    path: '/out-of-tune/:id',
    loader: guarded,
    answers: { Shell: () => ({ ...shellOf(about) }), TunePage: { tune: null } },
  });
  expect((thrown as Response).status).toBe(404);
});

it('is said to one helper, about somebody one has met, with what is missing beside its field', async () => {
  const entries = [entryOf('1', 'ANSWERED', { by: about }), entryOf('2', 'ANSWERED', { by: jonas })];
  const viewer = {
    __typename: 'Viewer',
    id: `viewer-${rosa.id}`,
    member: { __typename: 'Member', id: rosa.id },
    listeners: [jonas, about, { ...member('Lena Brandt', 'ADMIN'), id: id(13) }],
  };
  const { sent, where } = await renderAt(<Mine />, {
    at: `/me/out-of-tune?about=${about.id}`,
    path: '/me/out-of-tune',
    shell: shellOf(rosa),
    answers: {
      MyTunes: mine(),
      OwnRecoveryCount: mine(),
      TunePeople: { viewer, member: about, journey: journeyOf(entries) },
      DraftOf: { draft: null },
      DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
      RaiseTune: { raiseTune: changed({}) },
    },
  });
  const user = userEvent.setup();
  const whom: HTMLSelectElement = await screen.findByRole('combobox', { name: 'With whom' });
  expect(whom.value).toBe(about.id);
  const helper = screen.getByRole('combobox', { name: 'Who shall help' });
  // Nobody helps with themselves, and who has met nobody yet finds the team.
  expect(
    within(helper)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Somebody suitable', 'Jonas Weber', 'Lena Brandt']);
  await user.click(screen.getByRole('button', { name: 'Ask for help' }));
  const words = screen.getByRole('textbox', { name: 'What is out of tune' });
  expect(words.getAttribute('aria-invalid')).toBe('true');
  await user.type(words, 'We talk past each other.');
  await user.click(screen.getByRole('button', { name: 'Ask for help' }));
  expect(await screen.findByText('It is said. Jonas Weber reads it and writes to you here.')).toBeTruthy();
  expect(where()).toBe(`/out-of-tune/${TUNE}`);
  expect(await sent('RaiseTune')).toMatchObject({
    input: { aboutId: about.id, helperId: null, text: 'We talk past each other.' },
  });
});

it('lists what was said and what is asked of one, and is nothing where there is none', async () => {
  const ofRosa = { MyTunes: mine(tuneOf()), OwnRecoveryCount: mine() };
  const first = await renderAt(<Mine />, { at: '/me/out-of-tune', answers: ofRosa, shell: shellOf(rosa) });
  const said = screen.getByRole('region', { name: 'What you said' });
  expect(said.textContent).toContain('With Mira Sandoval');
  expect(said.textContent).toContain('Jonas Weber helps. Open since');
  expect(screen.queryByRole('region', { name: 'Asked of you' })).toBeNull();
  first.unmount();
  const second = await renderAt(<AskedTunes />, {
    answers: { MyTunes: mine(tuneOf()) },
    shell: shellOf(jonas),
  });
  expect(await screen.findByRole('link', { name: 'Rosa Okafor, with Mira Sandoval' })).toBeTruthy();
  second.unmount();
  const { container } = await renderAt(<AskedTunes />, {
    answers: { MyTunes: mine(tuneOf({ closedAt: '2026-11-20T09:00:00Z' })) },
    shell: shellOf(jonas),
  });
  expect(container.querySelector('section')).toBeNull();
});

it('goes on in words of the two, ends, and keeps what came of it only when the one who said it agrees', async () => {
  const ended = {
    closedAt: '2026-11-20T11:00:00Z',
    result: 'They call each other on Mondays.',
    viewerCan: [],
  };
  const open = (person: typeof rosa, answers: object) =>
    renderAt(<Page />, {
      at: `/out-of-tune/${TUNE}`,
      path: '/out-of-tune/:id',
      shell: shellOf(person),
      answers: {
        DraftOf: { draft: null },
        DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
        ...answers,
      },
    });
  const reply = { ...tuneOf().words[0], id: 'w2', text: 'I have read it.', author: jonas };
  const more = { ...tuneOf().words[0], id: 'w3', text: 'And nobody asks me.' };
  const first = await open(jonas, {
    TunePage: { tune: tuneOf() },
    WriteInTune: { writeInTune: changed({ words: [...tuneOf().words, reply] }) },
    CloseTune: { closeTune: changed(ended) },
    TunesNews: {
      tunesChanged: {
        __typename: 'TunesNews',
        cursor: 'c',
        tunes: [tuneOf({ words: [...tuneOf().words, more] })],
      },
    },
  });
  // What the other writes meanwhile comes by itself.
  expect(await screen.findByText('And nobody asks me.', { selector: 'blockquote' })).toBeTruthy();
  expect(screen.getByText('Only you and Rosa Okafor can read this page.')).toBeTruthy();
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'I have read it.');
  await user.click(screen.getByRole('button', { name: 'Send it' }));
  expect(await screen.findByText('I have read it.', { selector: 'blockquote' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /It is well again/ }));
  await user.type(await screen.findByRole('textbox', { name: /What came of it/ }), ended.result);
  await user.click(screen.getByRole('button', { name: 'End it' }));
  expect(await screen.findByText('It is noted once Rosa Okafor agrees.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  first.unmount();

  const agreed = { ...ended, agreedAt: '2026-11-20T12:00:00Z' };
  const { sent } = await open(rosa, {
    TunePage: { tune: tuneOf({ ...ended, viewerCan: ['AGREE'] }) },
    AgreeToTuneResult: { agreeToTuneResult: changed(agreed) },
  });
  await user.click(screen.getByRole('button', { name: 'Yes, note it' }));
  expect((await screen.findAllByText('It is noted.')).length).toBeGreaterThan(0);
  expect(await sent('AgreeToTuneResult')).toMatchObject({ tuneId: TUNE, agree: true });
});
