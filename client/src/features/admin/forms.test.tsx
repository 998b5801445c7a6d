import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderAt } from '../../test/render';
import { stateOf } from './invitation-state';
import { LinkOnce } from './LinkOnce';
import { NameForm } from './NameForm';

it('says below a name why it was refused, and keeps it', async () => {
  const refused = {
    code: 'INVALID_INPUT',
    message: 'No.',
    fields: [{ path: 'name', code: 'TAKEN', message: 'This is taken already.' }],
  };
  await renderAt(
    <NameForm
      label="New tag"
      limit={40}
      words="Add"
      onSend={() => Promise.resolve({ ok: false, problem: refused })}
    />,
  );
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('New tag'), 'night');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(screen.getByText('This is taken already.')).toBeTruthy();
  expect((screen.getByLabelText('New tag') as HTMLInputElement).value).toBe('night');
});

it('selects the link when the browser does not let it copy', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  await renderAt(<LinkOnce link="https://here.test/invitation/abc" onDone={() => undefined} />);
  await user.click(screen.getByRole('button', { name: 'Copy the link' }));
  expect(await screen.findByText(/The link is selected/)).toBeTruthy();
  const field = screen.getByLabelText('Invitation link') as HTMLInputElement;
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(
    'https://here.test/invitation/abc',
  );
});

it('knows how an invitation stands', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  const facts = {
    email: null,
    expiresAt: '2026-12-01T00:00:00Z',
    acceptedAt: null,
    revokedAt: null,
    usesLeft: null,
  };
  expect(stateOf(facts, now)).toBe('open');
  expect(stateOf({ ...facts, usesLeft: 0 }, now)).toBe('usedUp');
  expect(stateOf({ ...facts, usesLeft: 0, email: 'a@b.test' }, now)).toBe('accepted');
  expect(stateOf({ ...facts, expiresAt: '2026-11-20T12:00:00Z' }, now)).toBe('ended');
  expect(stateOf({ ...facts, revokedAt: '2026-11-19T00:00:00Z', usesLeft: 0 }, now)).toBe('revoked');
});
