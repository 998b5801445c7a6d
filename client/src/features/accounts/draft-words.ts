import type { MyDraftsQuery } from './MyDrafts.generated';

export type MyDraft = NonNullable<MyDraftsQuery['viewer']>['drafts'][number];

const EXCERPT = 240;
/** What forms call the words that matter most in them. */
const WORDS = ['text', 'situation', 'words', 'correction', 'position', 'why', 'note', 'learned'];

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What was typed so far: a title, if that kind has one, and the first words. Forms save what they like. */
export function wordsOfDraft({ body }: Pick<MyDraft, 'body'>): { title: string; text: string } {
  try {
    const fields = JSON.parse(body) as Record<string, unknown>;
    const text = WORDS.map((name) => textOf(fields[name])).find(Boolean) ?? '';
    return {
      title: textOf(fields['title']),
      text: text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text,
    };
  } catch {
    return { title: '', text: '' };
  }
}

const NEW: Partial<Record<MyDraft['kind'], string>> = {
  CONVERSATION: '/conversations/new',
  IRRITANT: '/irritants/new',
  INCIDENT: '/incidents/new',
  OUTCOME: '/outcomes/new',
  STORY: '/stories/new',
  MEETING: '/meetings/new',
};

/** Where the draft is gone on with; null when what it belongs to is not there any more. */
export function pathOfDraft({ kind, subject, about }: MyDraft): string | null {
  if (subject === 'new') return NEW[kind] ?? '/ideas/new';
  // It is found by its id alone, also when the reader may not see any more what it is about.
  if (kind === 'FOLLOW_UP') return `/did-it-help/${subject}`;
  if (kind === 'RECOVERY') return `/recoveries/${subject.split(':')[0]}`;
  if (kind === 'PROMISE' && !subject.endsWith(':make')) return `/promises/${subject.split(':')[0]}`;
  if (!about) return null;
  if (
    kind === 'IDEA' ||
    kind === 'CONVERSATION' ||
    kind === 'IRRITANT' ||
    kind === 'OUTCOME' ||
    kind === 'STORY' ||
    kind === 'MEETING'
  )
    return `${about.path}/edit`;
  if (kind === 'ANSWER' || kind === 'REPORT' || kind === 'READ_BACK' || kind === 'PROMISE') return about.path;
  if (kind === 'INCIDENT') return `${about.path}${subject.endsWith(':report') ? '#report' : '#hit'}`;
  if (kind === 'STORY_SIDE') return `${about.path}/side`;
  if (kind === 'MINUTES') return `${about.path}/minutes`;
  if (kind === 'LATE_NOTE') return `${about.path}#late`;
  if (kind === 'DIFFERENCE') return `${about.path}/differences${subject.includes(':') ? '' : '?new'}`;
  if (kind === 'SUGGESTION') {
    // A draft that takes the place of an open suggestion names its number too.
    const [, replaced] = subject.split(':');
    return `${about.path}/suggest${replaced ? `?replaces=${replaced}` : ''}`;
  }
  // A reply's draft names the thread and then the comment it replies to.
  const [, comment] = subject.split(':');
  return `${about.path}#${comment ? `comment-${comment}` : 'replies'}`;
}
