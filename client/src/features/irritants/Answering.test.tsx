import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { callOf, hurtOf } from '../../test/irritants';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Answering } from './Answering';
import { useAnswering, type Answers } from './use-answering';

const space = { __typename: 'Space', id: 's', slug: 'home' };
const hurt = { irritant: { ...hurtOf(), number: 12, space } };
const cause = {
  rootCause: { __typename: 'RootCause', id: 'cause-3', title: 'Meters stand anywhere', path: '/c/3', space },
};

/** A form whose draft holds what is answered. */
function Writing({ draft }: { draft?: Answers }) {
  const [kept, keep] = useState(draft);
  const { answered, input, remove } = useAnswering(kept, keep);
  return (
    <>
      <Answering answered={answered} onRemove={remove} />
      <output aria-label="Sent">{JSON.stringify(input)}</output>
      <output aria-label="Kept">{JSON.stringify(kept)}</output>
    </>
  );
}

const show = (at: string, answer: object, draft?: Answers) =>
  renderAt(<Writing draft={draft} />, {
    at,
    shell: shellOf(rosa),
    answers: { WhatItAnswers: { ...answer } },
  });
const sent = () => screen.getByRole('status', { name: 'Sent' }).textContent;
const kept = () => screen.getByRole('status', { name: 'Kept' }).textContent;

it('asks for nothing when neither address nor draft names anything', async () => {
  const { asked } = await show('/ideas/new', {});
  expect(asked).toEqual([]);
  expect(screen.queryByRole('region', { name: 'Your idea answers' })).toBeNull();
});

it('posts with the irritant that the address names, until one lets the idea stand on its own', async () => {
  const { where } = await show('/ideas/new?space=home&irritant=12', hurt);
  await screen.findByRole('link', { name: hurtOf().title });
  expect(sent()).toContain('"irritantIds":["irritant-1"]');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Do not link' }));
  expect(where()).toBe('/ideas/new?space=home');
  expect(screen.queryByRole('region', { name: 'Your idea answers' })).toBeNull();
  expect(sent()).toBe('{"irritantIds":[],"rootCauseIds":[],"callId":null}');
});

it('posts with the root cause that the address names', async () => {
  await show('/ideas/new?cause=3', cause);
  await screen.findByRole('link', { name: 'Meters stand anywhere' });
  expect(sent()).toContain('"rootCauseIds":["cause-3"]');
});

it('goes on with what the draft says it answers', async () => {
  await show('/ideas/new', cause, { irritant: null, cause: 3, call: null });
  await screen.findByRole('link', { name: 'Meters stand anywhere' });
  expect(sent()).toContain('"rootCauseIds":["cause-3"]');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Do not link' }));
  expect(kept(), 'and the draft forgets it too').toBe('{"irritant":null,"cause":null,"call":null}');
});

it('keeps in the draft what one came from last', async () => {
  await show('/ideas/new?irritant=12', hurt, { irritant: null, cause: 3, call: null });
  await screen.findByRole('link', { name: hurtOf().title });
  expect(kept()).toBe('{"irritant":12,"cause":null,"call":null}');
});

it('says when a call has ended, and posts without it', async () => {
  await show('/ideas/new?call=call-1', {
    call: { ...callOf({ endedAt: '2026-11-19T12:00:00Z' }), irritant: null, rootCause: null },
  });
  await screen.findByText('The call has ended. Your idea can be posted all the same.');
  expect(sent()).toContain('"callId":null');
});
