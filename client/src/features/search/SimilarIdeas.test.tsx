import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { takeAct } from '../../lib/pending-act';
import { ideaOf } from '../../test/ideas';
import { hurtOf } from '../../test/irritants';
import { rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { declinedAnswer, similarOf } from '../../test/search';
import { SimilarIdeas } from './SimilarIdeas';

let wide = true;
const discard = vi.fn<() => void>();
const vote = {
  __typename: 'Vote',
  id: 'vote-1',
  importance: 'MATTERS',
  reason: null,
  revision: 1,
  isForFormerText: false,
};

beforeEach(() => {
  wide = true;
  discard.mockClear();
  vi.stubGlobal('matchMedia', () => ({
    matches: wide,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

function Writing() {
  const [title, setTitle] = useState('');
  return (
    <>
      <SimilarIdeas text={title} language="en" onDiscard={discard}>
        <input aria-label="title" value={title} onChange={(event) => setTitle(event.target.value)} />
      </SimilarIdeas>
      <textarea aria-label="text" />
    </>
  );
}

async function write(text: string, answers: Answers, person: typeof rosa | null = rosa) {
  const rendered = await renderAt(<Writing />, { at: '/ideas/new', shell: shellOf(person), answers });
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('title'), text);
  return { ...rendered, user };
}
const similar = (...ideas: object[]) => ({ SimilarThings: { similar: ideas } });
const CARDS = { name: 'Has it been said already?' };
const region = () => screen.findByRole('region', CARDS);

it('waits for three words', async () => {
  const { asked, user } = await write('Meter from', similar(similarOf()));
  await new Promise((resolve) => setTimeout(resolve, 350));
  expect(asked).toEqual([]);
  await user.type(screen.getByLabelText('title'), ' photo');
  await region();
  expect(asked.map(({ variables }) => variables)).toEqual([{ text: 'Meter from photo' }]);
});

it('shows where it stands and the last answer, and says politely how many there are', async () => {
  await write('Read meter photos', similar(similarOf({ answers: [declinedAnswer({ reason: null })] })));
  const card = within(await region()).getByRole('article');
  expect(card.textContent).toContain('Open');
  expect(card.textContent).toContain('Mira Sandoval answered 3 days ago');
  const said = screen.getAllByRole('status').map((status) => status.textContent);
  expect(said).toContain('1 similar idea found. It comes right after the title.');
});

it('says in words why a declined one was declined, and when that is looked at again', async () => {
  const stage = { __typename: 'Stage', id: 's', name: 'Declined', category: 'DECLINED' };
  await write(
    'A letter on paper',
    similar(similarOf({ stage, reviewOn: '2027-03-01', answers: [declinedAnswer()] })),
  );
  const card = within(await region()).getByRole('article');
  expect(card.textContent).toContain('Why not: Letters take us two weeks.');
  expect(card.textContent).toContain('looked at again on March 1, 2027');
  expect(within(card).getByRole('button', { name: /^Support: / })).toBeTruthy();
});

it('counts support in place and then offers to discard the draft', async () => {
  const { user } = await write('Read meter photos', {
    ...similar(similarOf()),
    SupportIdea: {
      supportIdea: {
        __typename: 'SupportChanged',
        nowFollowing: false,
        idea: ideaOf({ viewerVote: vote as never }),
      },
    },
  });
  await region();
  expect(screen.queryByRole('button', { name: 'Discard my draft' })).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Support: / }));
  await user.click(await screen.findByRole('button', { name: 'Discard my draft' }));
  expect(discard).toHaveBeenCalledOnce();
});

it('sends a visitor to sign in and back to the form, and keeps the act', async () => {
  const { user, where } = await write('Read meter photos', similar(similarOf()), null);
  await region();
  await user.click(screen.getByRole('button', { name: /^Support: / }));
  await waitFor(() => expect(where()).toBe('/sign-in?to=%2Fideas%2Fnew'));
  expect(takeAct()).toMatchObject({ kind: 'support', variables: { input: { ideaId: 'idea-1' } } });
});

it('is reached right after the title, closes by Escape and by its button, and comes back when asked', async () => {
  const { user } = await write('Read meter photos', similar(similarOf()));
  await region();
  const toggle = screen.getByRole('button', { name: '1 similar idea' });
  await user.tab();
  expect(document.activeElement).toBe(toggle);
  await user.tab();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', CARDS)).toBeNull();
  expect(document.activeElement).toBe(toggle);
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
  await user.tab();
  expect(document.activeElement).toBe(screen.getByLabelText('text'));
  await user.click(toggle);
  await user.click(screen.getByRole('button', { name: 'Close what is similar' }));
  expect(screen.queryByRole('region', CARDS)).toBeNull();
});

it('stays closed on a narrow screen until it is asked for', async () => {
  wide = false;
  const { user } = await write('Read meter photos', similar(similarOf()));
  const toggle = await screen.findByRole('button', { name: '1 similar idea' });
  expect(screen.queryByRole('region', CARDS)).toBeNull();
  await user.click(toggle);
  expect(await region()).toBeTruthy();
});

it('keeps what is pointed at where it is until the pointer leaves', async () => {
  const { user } = await write('Read meter photos', {
    SimilarThings: ({ text }) => ({
      similar: [
        String(text).endsWith('please') ? similarOf({ id: 'idea-2', title: 'Another one' }) : similarOf(),
      ],
    }),
  });
  await user.hover(await screen.findByText(/Read the meter from a photo/, { selector: 'a' }));
  screen.getByLabelText('title').focus();
  await user.keyboard(' please');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(screen.queryByText(/Another one/, { selector: 'a' })).toBeNull();
  await user.unhover(await region());
  await screen.findByText(/Another one/, { selector: 'a' });
});

it('is silent when it cannot look, so that nothing stands in the way of writing', async () => {
  const { asked } = await write('Read meter photos', {
    SimilarThings: () => {
      throw new TypeError('no network');
    },
  });
  await waitFor(() => expect(asked).toHaveLength(1));
  await screen.findByText('Similar ideas and irritants appear here as you write.');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('shows what hurts among them, and "me too" in place of posting it again', async () => {
  const report = { __typename: 'Report', id: 'report-1', situation: null };
  const similarIrritant = hurtOf();
  const { user } = await write('Read meter photos', {
    ...similar(similarOf(), similarIrritant),
    MeToo: {
      meToo: { __typename: 'IrritantChanged', irritant: hurtOf({ reportCount: 8, viewerReport: report }) },
    },
  });
  const cards = within(await region());
  expect(screen.getByRole('button', { name: '2 similar ideas and irritants' })).toBeTruthy();
  expect(cards.getByText('This hurts 7 people')).toBeTruthy();
  await user.click(cards.getByRole('button', { name: `Me too: ${similarIrritant.title}` }));
  expect(await cards.findByText('This hurts 8 people')).toBeTruthy();
  expect(await cards.findByRole('button', { name: 'Discard my draft' })).toBeTruthy();
});
