import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'satori';
import { accentTones } from '@rapport/shared/accent';
import { markSvg, OWN_ACCENT } from './mark.js';

/** What one sees of a page where its address is shared. */
export interface Card {
  title: string;
  /** Who speaks, or one sentence about the place. */
  line: string;
  community: { name: string; mark: string | null; accent: string | null };
}

/** The size that social sites show without cutting. */
const WIDTH = 1200;
const HEIGHT = 630;
const PAPER = '#fbf9f5';
const INK = '#23211d';
const QUIET = '#5d584f';

/** Scripts that the card can write; others show as empty boxes. */
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

let fonts: Promise<Font[]> | null = null;

async function loadFonts(): Promise<Font[]> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@fontsource/source-serif-4')), 'files');
  return Promise.all(
    ([400, 600] as const).flatMap((weight) =>
      SUBSETS.map(async (subset) => ({
        // Satori looks for a letter in fonts of other names only.
        name: `serif ${subset}`,
        weight,
        data: await readFile(join(folder, `source-serif-4-${subset}-${weight}-normal.woff`)),
      })),
    ),
  );
}

/** Draws a card as PNG. Its fonts and programs are loaded when the first one is asked for. */
export async function drawCard(card: Card): Promise<Buffer> {
  fonts ??= loadFonts();
  const [{ default: satori }, { renderAsync }] = await Promise.all([
    import('satori'),
    import('@resvg/resvg-js'),
  ]);
  const svg = await satori(<CardLayout {...card} />, { width: WIDTH, height: HEIGHT, fonts: await fonts });
  // Painted beside the main thread, which answers everybody else meanwhile.
  return (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng();
}

function CardLayout({ title, line, community }: Card) {
  const accent = community.accent ? accentTones(community.accent).light.accent : OWN_ACCENT;
  const mark = `data:image/svg+xml;base64,${Buffer.from(markSvg(community)).toString('base64')}`;
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '72px 80px',
        background: PAPER,
        color: INK,
        fontFamily: SUBSETS.map((subset) => `'serif ${subset}'`).join(', '),
        borderTop: `14px solid ${accent}`,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 34, color: accent }}>
        <img src={mark} width={56} height={56} style={{ marginRight: 20 }} alt="" />
        {shortened(community.name, 60)}
      </div>
      <div
        style={{ display: 'flex', fontSize: title.length > 70 ? 60 : 76, fontWeight: 600, lineHeight: 1.18 }}
      >
        {shortened(title, 120)}
      </div>
      <div style={{ display: 'flex', fontSize: 34, color: QUIET }}>{shortened(line, 110)}</div>
    </div>
  );
}

function shortened(text: string, most: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
