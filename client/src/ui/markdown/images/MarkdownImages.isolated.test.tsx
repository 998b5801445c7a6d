import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { rosa, shellOf } from '../../../test/people';
import { renderAt } from '../../../test/render';
import { MarkdownEditor } from '../MarkdownEditor';
import { sendImage, type Sent } from './upload';

vi.mock('./upload', () => ({ sendImage: vi.fn() }));

const ID = '0198c1a0-0000-7000-8000-000000000001';
const GOOD: Sent = { ok: true, image: { id: ID, width: 800, height: 600 } };
const photo = new File(['x'], 'meter.png', { type: 'image/png' });
const refused = (message: string | null): Sent => ({
  ok: false,
  cancelled: false,
  message,
  retryAfter: null,
  canRetry: true,
});

beforeEach(() => {
  vi.mocked(sendImage).mockReset().mockResolvedValue(GOOD);
});

async function open(options: Parameters<typeof renderAt>[1] = {}, onSubmit = vi.fn()) {
  await renderAt(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <MarkdownEditor label="Text" limit={1000} name="text" />
      <button type="submit">Send</button>
    </form>,
    { shell: shellOf(rosa), ...options },
  );
  return {
    user: userEvent.setup(),
    field: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' }),
    onSubmit,
  };
}

const choose = (files: File[]) =>
  fireEvent.change(document.querySelector('input[type=file]')!, { target: { files } });
const words = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'What does this picture show?' });

it('puts a chosen picture into the text and asks for its words right there', async () => {
  const { user, field } = await open();
  await user.type(field, 'Look');
  choose([photo]);
  await user.type(await words(), 'A meter in the cellar');
  expect(field.value).toBe(`Look\n\n![A meter in the cellar](image:${ID}-800x600)\n\n`);
  expect((await words()).value).toBe('A meter in the cellar');
});

it('takes a pasted picture, and leaves pasted words to the field', async () => {
  const { field } = await open();
  const paste = (types: string[]) =>
    fireEvent.paste(field, { clipboardData: { types, files: [photo], getData: () => 'words' } });
  paste(['Files', 'text/plain']);
  expect(sendImage).not.toHaveBeenCalled();
  paste(['Files']);
  expect(await words()).toBeTruthy();
});

it('takes several dropped at once, one after the other', async () => {
  const { field } = await open();
  vi.mocked(sendImage)
    .mockResolvedValueOnce(GOOD)
    .mockResolvedValueOnce({ ok: true, image: { id: ID.replace(/1$/, '2'), width: 8, height: 6 } });
  const editor = field.parentElement!;
  const dataTransfer = { types: ['Files'], files: [photo, photo] };
  fireEvent.dragOver(editor, { dataTransfer });
  expect(screen.getByText(/Drop pictures here/)).toBeTruthy();
  fireEvent.drop(editor, { dataTransfer });
  await waitFor(() => expect(screen.getAllByRole('textbox', { name: /picture show/ })).toHaveLength(2));
  expect(screen.queryByText(/Drop pictures here/)).toBeNull();
});

it('says what is wrong with a file, and loses no words', async () => {
  const { user, field } = await open();
  await user.type(field, 'My words');
  choose([new File(['x'], 'list.pdf', { type: 'application/pdf' })]);
  expect((await screen.findByRole('alert')).textContent).toContain('list.pdf is not a picture.');
  await user.click(screen.getByRole('button', { name: 'Leave it out: list.pdf' }));
  vi.mocked(sendImage).mockResolvedValueOnce(refused('This picture cannot be opened.'));
  choose([photo]);
  expect((await screen.findByRole('alert')).textContent).toContain(
    'meter.png: This picture cannot be opened.',
  );
  await user.click(screen.getByRole('button', { name: 'Try again with meter.png' }));
  await words();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(field.value).toContain('My words');
});

it('holds the form back while a picture is on its way, until it is there or cancelled', async () => {
  vi.mocked(sendImage).mockImplementation(
    (_body, signal) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () =>
          resolve({ ok: false, cancelled: true, message: null, retryAfter: null, canRetry: true }),
        ),
      ),
  );
  const { user, onSubmit } = await open();
  choose([photo]);
  expect(await screen.findByRole('progressbar', { name: 'Sending meter.png' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(onSubmit).not.toHaveBeenCalled();
  expect(screen.getByText(/still on its way/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel meter.png' }));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(onSubmit).toHaveBeenCalledOnce();
});

it('takes a picture out by keyboard and returns to the text', async () => {
  const { user, field } = await open();
  choose([photo]);
  await words();
  screen.getByRole('button', { name: 'Take out picture 1' }).focus();
  await user.keyboard('{Enter}');
  expect(field.value.trim()).toBe('');
  expect(document.activeElement).toBe(field);
});

it('asks a visitor to sign in first', async () => {
  await open({ shell: shellOf(null) });
  choose([photo]);
  expect(screen.getByText(/Sign in first/)).toBeTruthy();
  expect(sendImage).not.toHaveBeenCalled();
});

it('shows the pictures that already stand in the text, as in an edit or a draft', async () => {
  await renderAt(
    <MarkdownEditor label="Text" limit={1000} defaultValue={`Look: ![A meter](image:${ID}-800x600)`} />,
    { shell: shellOf(rosa) },
  );
  expect((await words()).value).toBe('A meter');
});

it('takes none where nothing would hold them', async () => {
  await renderAt(<MarkdownEditor label="Text" limit={1000} pictures={false} />, { shell: shellOf(rosa) });
  expect(screen.queryByRole('button', { name: /Add pictures/ })).toBeNull();
});
