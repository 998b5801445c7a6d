import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { openShortcuts } from './shortcut-help';
import { Shortcuts } from './Shortcuts';

it('lists the palette, also for those who switched single keys off, who are not offered those', async () => {
  const shell = shellOf(rosa);
  if (shell.viewer) shell.viewer.preferences.keyboardShortcuts = false;
  await renderAt(<Shortcuts />, { shell });
  act(openShortcuts);
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Ctrl KSearch, or go to a page');
  expect(screen.queryByText('Next in the list')).toBeNull();
});
