import { slugOf } from '@rapport/shared/slug';
import { plainExcerpt, RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';

/** UTF-16 units of a text that lists show. */
export const CONVERSATION_EXCERPT_MAX = 220;

/** Path of a conversation's page: its number decides, the words are for people. */
export function conversationPath(conversation: { number: number; slug: string }): string {
  const words = conversation.slug && `-${conversation.slug}`;
  return `/conversations/${conversation.number}${words}`;
}

/** What is kept beside the words of a conversation. */
export function wordsOf(title: string, text: string) {
  return {
    title,
    text,
    slug: slugOf(title),
    html: renderMarkdown(text),
    rendererVersion: RENDERER_VERSION,
    excerpt: plainExcerpt(text, CONVERSATION_EXCERPT_MAX),
  };
}
