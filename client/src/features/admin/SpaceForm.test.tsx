import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { member, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { SpaceForm } from './SpaceForm';
import type { AdminSpace } from './space-input';

const space: AdminSpace = {
  __typename: 'Space',
  id: '01900000-0000-7000-8000-000000000001',
  slug: 'home-account',
  name: 'Home account',
  description: 'Signing in and who lives with you.',
  visibility: 'PUBLIC',
  cadenceDays: 5,
  language: null,
  archivedAt: null,
  ideaCount: 3,
  defaultOwner: null,
};
const nobody = { __typename: 'MemberConnection', edges: [], pageInfo: { endCursor: null } };

const open = (present: AdminSpace) =>
  renderAt(<SpaceForm space={present} />, {
    shell: shellOf(member('Ada Lindqvist', 'ADMIN')),
    answers: {
      TeamToChoose: { staff: nobody, admins: nobody },
      UpdateSpace: { updateSpace: { __typename: 'SpaceChanged', space: { ...present, language: 'de' } } },
    },
  });
const field = () => screen.getByLabelText('Language people write in') as HTMLSelectElement;

it('sends the language a space is written in', async () => {
  const { sent } = await open(space);
  expect(field().selectedOptions[0]?.textContent).toBe('That of the community');
  const user = userEvent.setup();
  await user.selectOptions(field(), 'German');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await sent('UpdateSpace'))['input']).toMatchObject({ name: 'Home account', language: 'de' });
});

it('keeps a language that a program has set, and goes back to that of the community', async () => {
  const { sent } = await open({ ...space, language: 'zh-TW' });
  expect(field().value).toBe('zh-TW');
  const user = userEvent.setup();
  await user.selectOptions(field(), 'That of the community');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await sent('UpdateSpace'))['input']).toMatchObject({ language: null });
});
