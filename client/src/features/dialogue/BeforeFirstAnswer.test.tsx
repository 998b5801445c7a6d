import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import BeforeFirstAnswer from './BeforeFirstAnswer';

it('leads to the guide, goes when it is known, and stays away on this device', async () => {
  const open = () => renderAt(<BeforeFirstAnswer memberId={mira.id} />, { shell: shellOf(mira) });
  const first = await open();
  expect(screen.getByRole('link', { name: 'Read the guide' }).getAttribute('href')).toBe('/how-we-talk');
  await userEvent.click(screen.getByRole('button', { name: 'I know it, thank you' }));
  expect(screen.queryByRole('complementary')).toBeNull();
  first.unmount();
  await open();
  expect(screen.queryByRole('complementary')).toBeNull();
});
