import type { storyPublished as published } from '../stories/story.module.js';
import type { WebhookKind } from '@rapport/shared/vocabulary';
import { newsAbout, type Teller } from './news.js';
import { subjectOf } from './news.subject.js';

type StoryData = Parameters<typeof published.topic>[0];

/**
 * That a story is there, or not any more: its number and where it is read, never its words or who tells it, which could
 * not be taken back from another program.
 */
function teller(kind: WebhookKind & `STORY_${string}`): Teller {
  return async (context, event) => {
    const { threadId } = event.data as unknown as StoryData;
    const subject = await subjectOf(context, event.communityId, threadId);
    const news = await newsAbout(context, event, kind, subject, {
      changes: {},
      namesActor: kind === 'STORY_PUBLISHED',
    });
    return (
      news && {
        kind,
        tell: (hears) => {
          const telling = news.tell(hears);
          // A story that was taken back is out of sight when that is told.
          return telling && kind === 'STORY_WITHDRAWN' ? { ...telling, threadId: null } : telling;
        },
      }
    );
  };
}

export const storyPublished = teller('STORY_PUBLISHED');
export const storyWithdrawn = teller('STORY_WITHDRAWN');
