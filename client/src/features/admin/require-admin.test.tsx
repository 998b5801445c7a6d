import type { LoaderFunctionArgs } from 'react-router';
import { expect, it } from 'vitest';
import { member, mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { requireAdmin } from './require-admin';

async function openedBy(person: typeof rosa | null): Promise<Response | undefined> {
  let thrown: unknown;
  const shell = shellOf(person);
  if (person?.role === 'ADMIN') shell.community.viewerCan.push('ADMINISTER');
  await renderAt(<p />, {
    at: '/admin/members?role=staff',
    loader: async (args: LoaderFunctionArgs) => {
      await requireAdmin(args).catch((error: unknown) => (thrown = error));
      return null;
    },
    answers: { Shell: () => ({ ...shell }) },
  });
  return thrown as Response | undefined;
}

it.each([rosa, mira])('is not open to $role', async (person) => {
  expect((await openedBy(person))?.status).toBe(403);
});

it('sends visitors to sign in and back', async () => {
  const answer = await openedBy(null);
  expect(answer?.headers.get('location')).toBe('/sign-in?to=%2Fadmin%2Fmembers%3Frole%3Dstaff');
});

it('lets admins in', async () => {
  expect(await openedBy(member('Leah Kim', 'ADMIN'))).toBeUndefined();
});
