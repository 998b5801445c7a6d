import { commands } from './commands.js';

/** The list of commands, as shown by `help` and after a command nobody knows. */
export function help(): string {
  const entries = [
    ...commands.map(({ name, usage, meaning }) => [`${name} ${usage}`.trim(), meaning]),
    ['help', 'Shows this list.'],
  ];
  const width = Math.max(...entries.map(([left = '']) => left.length));
  return [
    'Usage: pnpm rapport <command>',
    '',
    ...entries.map(([left = '', right]) => `  ${left.padEnd(width)}  ${right}`),
  ].join('\n');
}
