import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { cardOf } from '../../test/journeys';
import { rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import StoryForm from '../stories/StoryForm';
import { newStory } from '../stories/begin';
import FillChoice from './FillChoice';

const cardToFill = (fillFromCard: boolean, card: object | null = cardOf()) => ({
  viewer: {
    __typename: 'Viewer',
    id: rosa.id,
    preferences: { __typename: 'Preferences', fillFromCard },
    member: { ...rosa, contextCard: card },
  },
});
const spaces = [{ id: 'space', slug: 'home', name: 'At home' }];
const start = newStory({ space: null, spaces, kind: 'MEMBER', invitationId: null, idea: null });

async function write(card: object, answers: Answers = {}) {
  const page = await renderAt(<StoryForm spaces={spaces} outcomes={[]} start={start} />, {
    shell: shellOf(rosa),
    answers: {
      CardToFillFrom: card as never,
      DraftOf: { draft: null },
      SaveDraft: {
        saveDraft: {
          __typename: 'DraftSaved',
          draft: { __typename: 'Draft', id: 'd', body: '', updatedAt: '2026-11-20T12:00:00Z' },
        },
      },
      ...answers,
    },
  });
  return { ...page, user: userEvent.setup() };
}
const situation = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /situation/i });
const since = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'From' });

it('begins a form with what the card says for who wants that, and takes it over by a press for everybody else (4.11)', async () => {
  const without = await write(cardToFill(false));
  const take = await screen.findByRole('button', { name: 'Take over what my card says' });
  expect([situation().value, since().value]).toEqual(['', '']);
  await without.user.click(take);
  expect([situation().value, since().value]).toEqual(['I look after three shops.', '2014']);
  await without.user.type(situation(), ' And a van.');
  await without.user.click(screen.getByRole('button', { name: 'Leave it out' }));
  expect([situation().value, since().value], 'what was changed is theirs').toEqual([
    'I look after three shops. And a van.',
    '',
  ]);
  without.unmount();
  // What was typed is a draft, above which nothing is filled in.
  const again = await write(cardToFill(true));
  expect(await screen.findByDisplayValue('I look after three shops. And a van.')).toBeTruthy();
  expect(screen.queryByText(/This begins with what your card says/)).toBeNull();
  again.unmount();
  localStorage.clear();

  const page = await write(cardToFill(true));
  expect(await screen.findByText(/This begins with what your card says/)).toBeTruthy();
  expect([situation().value, since().value]).toEqual(['I look after three shops.', '2014']);
  expect(
    page.asked.map(({ name }) => name),
    'nobody typed it, so it is no draft',
  ).not.toContain('SaveDraft');
  page.unmount();

  // Nothing was told, so nothing is offered.
  await write(cardToFill(true, null));
  expect(screen.queryByRole('button', { name: /my card/ })).toBeNull();
  expect(situation().value).toBe('');
});

it('is chosen beside the card, and off until then', async () => {
  const page = await renderAt(<FillChoice />, {
    shell: shellOf(rosa),
    answers: {
      CardToFillFrom: cardToFill(false),
      ChooseToFillIn: {
        updatePreferences: {
          __typename: 'ProfileChanged',
          viewer: {
            __typename: 'Viewer',
            id: rosa.id,
            preferences: { __typename: 'Preferences', fillFromCard: true },
          },
        },
      },
    },
  });
  const box = await screen.findByRole<HTMLInputElement>('checkbox', {
    name: 'Begin forms with what my card says',
  });
  expect(box.checked).toBe(false);
  await userEvent.click(box);
  expect(await page.sent('ChooseToFillIn')).toMatchObject({ input: { fillFromCard: true } });
  expect(await screen.findByText('It is saved.')).toBeTruthy();
  expect(box.checked).toBe(true);
});
