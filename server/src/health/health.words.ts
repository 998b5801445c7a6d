import words from '../locales/en/health.json' with { type: 'json' };

/** What people call a piece of work, and what it is for. */
export interface Title {
  title: string;
  text: string;
}

const titles: Readonly<Record<'schedules' | 'pumps' | 'queues', Readonly<Record<string, Title>>>> = words;

/** Work that nobody named yet goes by its name in the program. */
export function titleOf(kind: keyof typeof titles, name: string): Title {
  return titles[kind][name] ?? { title: name, text: '' };
}
