import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { callOf, hurtOf } from '../../test/irritants';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Answering } from './Answering';
import { useAnswering } from './use-answering';

const space = { __typename: 'Space', id: 's', slug: 'home' };

function Writing() {
  const { answered, input, remove } = useAnswering();
  return (
    <>
      <Answering answered={answered} onRemove={remove} />
      <output>{JSON.stringify(input)}</output>
    </>
  );
}

const show = (at: string, answer: object) =>
  renderAt(<Writing />, { at, shell: shellOf(rosa), answers: { WhatItAnswers: { ...answer } } });

it('asks for nothing when the address names nothing', async () => {
  const { asked } = await show('/ideas/new', {});
  expect(asked).toEqual([]);
  expect(screen.queryByRole('region', { name: 'Your idea answers' })).toBeNull();
});

it('posts with the irritant that the address names, until one lets the idea stand on its own', async () => {
  const { where } = await show('/ideas/new?space=home&irritant=12', {
    irritant: { ...hurtOf(), number: 12, space },
  });
  await screen.findByRole('link', { name: hurtOf().title });
  expect(screen.getByRole('status').textContent).toContain('"irritantIds":["irritant-1"]');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Do not link' }));
  expect(where()).toBe('/ideas/new?space=home');
  expect(screen.queryByRole('region', { name: 'Your idea answers' })).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('{"irritantIds":[],"callId":null}');
});

it('says when a call has ended, and posts without it', async () => {
  await show('/ideas/new?call=call-1', {
    call: { ...callOf({ endedAt: '2026-11-19T12:00:00Z' }), irritant: null, rootCause: null },
  });
  await screen.findByText('The call has ended. Your idea can be posted all the same.');
  expect(screen.getByRole('status').textContent).toContain('"callId":null');
});
