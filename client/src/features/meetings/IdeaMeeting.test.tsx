import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { meetingOf } from '../../test/meetings';
import { renderAt } from '../../test/render';
import { IdeaMeeting } from './IdeaMeeting';

it('says what one can help to find out, and how one stands there', async () => {
  const test = { kind: 'PROTOTYPE_TEST', question: 'Is it found at once?' };
  const { unmount } = await renderAt(<IdeaMeeting meeting={meetingOf(test) as never} />);
  const part = within(screen.getByRole('region', { name: 'Help to test this' }));
  expect(part.getByText('Is it found at once?')).toBeTruthy();
  expect(part.getByText('2 of 6 seats left')).toBeTruthy();
  expect(part.getByRole('link', { name: /^See what happens/ }).getAttribute('href')).toBe(
    '/meetings/4-an-hour-to-listen',
  );
  unmount();
  await renderAt(<IdeaMeeting meeting={meetingOf({ kind: 'OPEN', viewerSeat: 'SEATED' }) as never} />);
  expect(screen.getByRole('region', { name: 'Talk about this' }).textContent).toContain('You have a seat.');
});

it('is not there without a meeting', async () => {
  const { container } = await renderAt(<IdeaMeeting meeting={null} />);
  expect(container.textContent).toBe('');
});
