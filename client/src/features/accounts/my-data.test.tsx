import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { refusal, stubEndpoints } from '../../test/endpoints';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { MyData } from './MyData';

/** What the browser was given to save. */
function watchFiles(): { name: string; blob: Blob }[] {
  const files: { name: string; blob: Blob }[] = [];
  let latest: Blob | null = null;
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        latest = blob;
        return 'blob:file';
      },
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (latest) files.push({ name: this.download, blob: latest });
  });
  return files;
}

it('saves what the server tells as a file, and says so', async () => {
  const files = watchFiles();
  const called = stubEndpoints({ '/api/my-data': { body: { ideas: [{ title: 'Bills as plain text' }] } } });
  await renderAt(<MyData />, { shell: shellOf(rosa) });
  await userEvent.click(screen.getByRole('button', { name: 'Download what is mine' }));
  expect(await screen.findByText('The file is in your downloads.')).toBeTruthy();
  expect(called).toEqual([{ path: '/api/my-data', body: {} }]);
  expect(files.map(({ name }) => name)).toEqual(['rapport-my-data.json']);
  expect(JSON.parse((await files[0]?.blob.text()) ?? '')).toEqual({
    ideas: [{ title: 'Bills as plain text' }],
  });
});

it('saves nothing and says why when it was asked for too often', async () => {
  const files = watchFiles();
  stubEndpoints({ '/api/my-data': refusal(429, 'RATE_LIMITED', 'Too often.', { retryAfter: 1800 }) });
  await renderAt(<MyData />, { shell: shellOf(rosa) });
  await userEvent.click(screen.getByRole('button', { name: 'Download what is mine' }));
  expect(await screen.findByText(/30 minutes/)).toBeTruthy();
  expect(files).toEqual([]);
  expect(screen.getByRole('button', { name: 'Download what is mine' })).toBeTruthy();
});
