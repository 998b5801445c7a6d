import { accentTones, type AccentTones } from '@rapport/shared/accent';

/** Style sheet that puts a community's tones over the tokens; without an accent of its own it is empty. */
export function communityCss(accent: string | null): string {
  if (!accent) {
    return '';
  }
  const { light, dark } = accentTones(accent);
  return [
    `:root{${declarations(light)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme='light']){${declarations(dark)}}}`,
    `:root[data-theme='dark']{${declarations(dark)}}`,
    '',
  ].join('\n');
}

function declarations({ accent, accentSoft, onAccent }: AccentTones): string {
  return `--accent:${accent};--accent-soft:${accentSoft};--on-accent:${onAccent}`;
}
