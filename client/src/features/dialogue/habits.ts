/** The guide, in the order in which it is read: whom a part is for, and the habits it has (practice 2.10). */
export const GUIDE = [
  { whom: 'all', habits: ['listen', 'thing', 'importance'] },
  { whom: 'customer', habits: ['situation', 'one'] },
  { whom: 'team', habits: ['person', 'no', 'promise', 'sorry'] },
  { whom: 'hard', habits: ['differ', 'pause', 'tune'] },
] as const;

export type Habit = (typeof GUIDE)[number]['habits'][number];
