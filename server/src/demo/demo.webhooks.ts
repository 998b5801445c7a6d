import { createWebhook, switchWebhook } from '../webhooks/webhook.module.js';
import type { Cast } from './demo.cast.js';

/** When it was made, and when an admin switched it off. */
const MADE = 96;
const OFF = 41;

/** A webhook to look at. It is off: nothing calls out of a demo. */
export async function writeWebhooks(cast: Cast): Promise<void> {
  const { webhookId } = await cast.let('ada', MADE, createWebhook, {
    name: 'Release notes',
    url: 'https://release-notes.example.com/hooks/ideas',
    format: 'JSON',
    kinds: ['IDEA_ANSWERED', 'IDEA_MERGED', 'REVIEW_DUE'],
    spaceIds: null,
    includesClosed: false,
  });
  await cast.let('ada', OFF, switchWebhook, { webhookId, on: false });
}
