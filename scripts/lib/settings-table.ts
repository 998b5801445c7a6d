import { settingDefinitions } from './server-source.ts';

const begin = '<!-- settings: made by `pnpm generate` -->';
const end = '<!-- /settings -->';

/**
 * The text with the table of all settings between its two markers.
 * @throws Error when the markers are missing.
 */
export function withSettingsTable(text: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${begin} and ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${settingsTable()}\n\n${text.slice(to)}`;
}

/** Aligned the way Prettier writes tables, so that both agree on the file. */
function settingsTable(): string {
  const rows = Object.entries(settingDefinitions).map(([name, { meaning, default: value, defaultNote }]) => [
    `\`${name}\``,
    meaning,
    defaultNote ?? (value ? `\`${value}\`` : ''),
  ]);
  const header = ['Setting', 'What it does', 'Default'];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => escape(row[column]).length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => escape(cell).padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [
    line(header),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
}

function escape(cell = ''): string {
  return cell.replaceAll('|', '\\|');
}
