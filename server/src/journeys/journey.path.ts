import type { ThreadKind } from '@rapport/shared/vocabulary';
import { conversationPath } from '../conversations/conversation.module.js';
import { ideaPath } from '../ideas/idea.module.js';
import { incidentPath } from '../incidents/incident.module.js';
import { irritantPath } from '../irritants/irritant.module.js';
import { meetingPath } from '../meetings/meeting.module.js';
import { outcomePath } from '../outcomes/outcome.module.js';
import { promisePath } from '../promises/promise.module.js';
import { storyPath } from '../stories/story.module.js';

interface Place {
  threadKind: ThreadKind | null;
  number: number | null;
  slug: string | null;
  suggestion: number | null;
  detail: string | null;
}

type Thing = { number: number; slug: string };
const PAGES: Partial<Record<ThreadKind, (thing: Thing, suggestion: number | null) => string>> = {
  IDEA: ({ number, slug }) => ideaPath(number, slug),
  CONVERSATION: conversationPath,
  IRRITANT: irritantPath,
  OUTCOME: outcomePath,
  INCIDENT: incidentPath,
  SUGGESTION: ({ number, slug }, suggestion) => `${ideaPath(number, slug)}/suggestions/${suggestion}`,
  STORY: storyPath,
  MEETING: meetingPath,
};

/** Path of the page on which an entry of a journey stands, at its very words where they have a place of their own. */
export function pathOf({ threadKind, number, slug, suggestion, detail }: Place): string | null {
  const [what, id] = detail?.split(':') ?? [];
  if (what === 'recovery') {
    return `/recoveries/${id}`;
  }
  if (what === 'promise') {
    return promisePath(id ?? '');
  }
  const page = threadKind && number !== null && PAGES[threadKind]?.({ number, slug: slug ?? '' }, suggestion);
  return page ? `${page}${what === 'comment' || what === 'answer' ? `#${what}-${id}` : ''}` : null;
}
