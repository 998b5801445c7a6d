import { createHash } from 'node:crypto';
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { picture } from '../../../test/images.js';
import { smallCommunity } from '../../../test/exports.js';
import { useForgery } from '../../../test/forgery.js';

const { copy, forge, forgeRow, refusal } = useForgery(import.meta.filename, smallCommunity);

const NOBODY = '00000000-0000-7000-8000-00000000dead';

describe('an image', () => {
  /** Puts other bytes in the place of the first image and lets the list agree, as somebody would who wants it taken. */
  async function forgeImage(path: string, bytes: Buffer): Promise<string> {
    const [name = ''] = await readdir(join(path, 'images'));
    await writeFile(join(path, 'images', name), bytes);
    await forge(path, 'image-files', (lines) =>
      lines.map((line) => {
        const listed = JSON.parse(line) as { imageId: string };
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return name.startsWith(listed.imageId)
          ? JSON.stringify({ ...listed, bytes: bytes.length, sha256 })
          : line;
      }),
    );
    return `images/${name}`;
  }

  it('is read as what it is, whatever its name says', async () => {
    const path = await copy();
    const name = await forgeImage(
      path,
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    );
    expect(await refusal(path)).toMatch(new RegExp(`^${name}: This is not a picture`));
    await forgeImage(path, await picture(41, 30).webp().toBuffer());
    expect(await refusal(path)).toBe(`${name} has 41 x 30 pixels; its row says otherwise.`);
  });

  it('is refused when it was changed, is missing, is a link, or is not in the list', async () => {
    const path = await copy();
    const [name = ''] = await readdir(join(path, 'images'));
    const file = join(path, 'images', name);
    const bytes = await readFile(file);
    await writeFile(file, Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))));
    expect(await refusal(path)).toContain('its checksum differs');
    await rm(file);
    expect(await refusal(path)).toContain(`images/${name}`);
    await writeFile(join(path, 'elsewhere'), bytes);
    await symlink(join(path, 'elsewhere'), file);
    expect(await refusal(path)).toContain('links are not followed');
    const other = await copy();
    await forge(other, 'image-files', (lines) => lines.slice(1));
    expect(await refusal(other)).toContain('is not in the list');
    await forge(other, 'image-files', ([line = '']) => [
      line.replace(/"imageId":"[^"]+"/, '"imageId":"../../x"'),
    ]);
    expect(await refusal(other)).toMatch(/^data\/image-files.jsonl, line 1: imageId/);
  });

  it('is not shown by what does not show it', async () => {
    const path = await copy();
    await forgeRow(path, 'image-uses', 0, { holderId: NOBODY });
    expect(await refusal(path)).toContain('an image is held by something elsewhere');
  });
});
