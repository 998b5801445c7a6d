import { accentTones } from '@rapport/shared/accent';
import { wcagContrast } from 'culori';
import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { communityCss } from './accent.js';
import { markSvg } from './mark.js';

const anyColour = integer({ min: 0, max: 0xffffff }).map(
  (value) => `#${value.toString(16).padStart(6, '0')}`,
);

it('keeps words readable in every accent that somebody may choose', () => {
  assert(
    property(anyColour, (accent) => {
      const { light, dark } = accentTones(accent);
      for (const [tones, grounds] of [
        [light, ['#fbf9f5', '#ffffff', light.accentSoft]],
        [dark, ['#1b1a18', '#24221f', dark.accentSoft]],
      ] as const) {
        expect(wcagContrast(tones.onAccent, tones.accent)).toBeGreaterThanOrEqual(4.5);
        for (const ground of grounds) {
          expect(wcagContrast(tones.accent, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }
    }),
    { numRuns: 300, seed: 20260302 },
  );
});

it('leaves an accent alone that can be read already', () => {
  expect(accentTones('#0f5c57').light.accent).toBe('#0f5c57');
});

it('says nothing for a community without an accent', () => {
  expect(communityCss(null)).toBe('');
  expect(communityCss('#c2185b')).toMatch(/^:root\{--accent:#[0-9a-f]{6};/);
});

it('draws a mark from path data only', () => {
  expect(markSvg({ mark: 'M0 0h24v24H0z', accent: null })).toContain('d="M0 0h24v24H0z"');
  const hostile = markSvg({ mark: '"/><script>alert(1)</script>', accent: null });
  expect(hostile).not.toContain('script');
  expect(hostile).toContain('<circle');
});
