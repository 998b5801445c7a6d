import { describe, expect, it } from 'vitest';
import { postIdea } from '../fixtures/ideas.ts';
import { usePeople, type Person } from '../fixtures/people.ts';
import { png } from '../fixtures/png.ts';

const people = usePeople();
const METER = { name: 'meter.png', mimeType: 'image/png', buffer: png({ width: 640, height: 480 }) };

/** Puts a picture on the clipboard of the page and pastes it where the focus is, as after a screenshot. */
async function paste({ page }: Person, file: Buffer): Promise<void> {
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'screenshot.png', { type: 'image/png' }));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, file.toString('base64'));
}

/** Whether a picture has really been drawn, and at which size it stands. */
function drawn({ page }: Person, alt: string): Promise<{ width: number; height: number; complete: boolean }> {
  return page.getByRole('img', { name: alt }).evaluate((node) => {
    const { naturalWidth: width, naturalHeight: height, complete } = node as HTMLImageElement;
    return { width, height, complete };
  });
}

describe('showing a picture', () => {
  it('chooses one for a reply, says what it shows, looks at it first, and others see it', async () => {
    const rosa = await people.newcomer('Rosa Shows');
    const { path } = await postIdea(rosa, 'Read the meter from a photo');
    const { page } = rosa;
    await page.goto(path);
    await page.getByRole('button', { name: 'Add to the conversation' }).click();
    const form = page.getByRole('form', { name: 'Your reply' });
    const field = form.getByRole('textbox', { name: 'Your reply' });
    await field.fill('It hangs here:');
    const choosing = page.waitForEvent('filechooser');
    await form.getByRole('button', { name: /Add pictures/ }).click();
    await (await choosing).setFiles(METER);

    // Without words for people who cannot see it, it is asked for them; nothing typed is lost.
    const words = form.getByRole('textbox', { name: 'What does this picture show?' });
    await words.waitFor();
    await form.getByRole('button', { name: 'Reply', exact: true }).click();
    await form.getByText(/say in a few words what each picture shows/).waitFor();
    expect(await field.inputValue()).toContain('It hangs here:');
    await words.pressSequentially('A meter under the stairs');
    await form.getByRole('button', { name: 'Preview' }).click();
    await form.getByRole('img', { name: 'A meter under the stairs' }).waitFor();
    await form.getByRole('button', { name: 'Write' }).click();
    await form.getByRole('button', { name: 'Reply', exact: true }).click();
    await form.waitFor({ state: 'detached' });

    const visitor = await people.visitor();
    await visitor.page.goto(path);
    const picture = visitor.page.getByRole('img', { name: 'A meter under the stairs' });
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => drawn(visitor, 'A meter under the stairs'))
      .toEqual({ width: 640, height: 480, complete: true });

    await page.reload();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Rosa Shows took this reply back.').waitFor();
    const source = await picture.getAttribute('src');
    const gone = await visitor.context.request.get(String(source), {
      headers: { 'cache-control': 'no-cache' },
    });
    expect(gone.status()).toBe(404);
  });

  it('makes a large photo small before it leaves the phone', async () => {
    const vera = await people.newcomer('Vera Sends', {
      viewport: { width: 390, height: 800 },
      hasTouch: true,
    });
    const { page } = vera;
    await page.goto('/ideas/new?space=home-account');
    const photo = png({ width: 2000, height: 1000, noise: true });
    const sending = page.waitForRequest('**/api/images');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo });
    const { 'content-length': sent } = await (await sending).allHeaders();
    expect(Number(sent)).toBeLessThan(photo.length / 2);
    await page.getByRole('textbox', { name: 'What does this picture show?' }).waitFor();
    const field = page.getByRole('textbox', { name: 'What hurts today, and what would be different?' });
    expect(await field.inputValue()).toMatch(/-1600x800\)/);
  });

  it('pastes a screenshot into an idea, and is told of one that was cut off', async () => {
    const vera = await people.newcomer('Vera Pastes');
    const { page } = vera;
    await page.goto('/ideas/new?space=home-account');
    const field = page.getByRole('textbox', { name: 'What hurts today, and what would be different?' });
    await field.fill('As it looks today.');
    await field.focus();
    await paste(vera, png({ width: 300, height: 200 }));
    await page.getByRole('textbox', { name: 'What does this picture show?' }).fill('The page of the bill');
    await field.focus();
    await paste(vera, METER.buffer.subarray(0, 60));
    await page
      .getByRole('alert')
      .getByText(/cannot be opened/)
      .waitFor();
    await page.getByRole('button', { name: 'Leave it out: screenshot.png' }).click();
    expect(await field.inputValue()).toMatch(
      /^As it looks today\.\n\n!\[The page of the bill\]\(image:[0-9a-f-]{36}-300x200\)/,
    );
  });
});
