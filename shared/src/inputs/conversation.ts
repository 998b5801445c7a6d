import { z } from 'zod';
import { CONVERSATION_DOUBTS_MAX, CONVERSATION_TEXT_MAX, CONVERSATION_TITLE_MAX } from '../limits.js';
import { id, line, longText, optional } from './fields.js';

const words = {
  title: line(CONVERSATION_TITLE_MAX),
  text: longText(CONVERSATION_TEXT_MAX),
  doubts: optional(longText(CONVERSATION_DOUBTS_MAX)),
};

export const startConversationInput = z.object({ spaceId: id, ...words });
export const editConversationInput = z.object({ conversationId: id, ...words });
export const conversationRefInput = z.object({ conversationId: id });
