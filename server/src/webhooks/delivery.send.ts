import type { DeliveryTrouble } from '@rapport/shared/vocabulary';
import type { Services } from '../platform/context.js';
import { Outbound, OutboundError } from '../platform/outbound/outbound.js';
import { unseal } from '../platform/seal.js';
import { wrongAtSight } from './address.rules.js';
import { type Claimed } from './delivery.claim.js';
import { bodyOf, headersOf } from './delivery.request.js';
import { ANSWER_KEPT } from './delivery.rules.js';
import { mayBeTold } from './delivery.standing.js';
import { signatureOf, webhookSecret } from './signature.rules.js';
import { URL_SEAL } from './webhook.seal.js';

/** What came of one try. */
export interface Outcome {
  status: number | null;
  trouble: DeliveryTrouble | null;
  answer: string | null;
  tookMs: number | null;
}

/** Milliseconds for a whole call, and bytes of its answer. */
export const TIMEOUT_MS = 10_000;
const ANSWER_BYTES = 64_000;

const ended = (trouble: DeliveryTrouble): Outcome => ({ status: null, trouble, answer: null, tookMs: null });

function secretsOf(
  { settings, clock }: Services,
  { webhookId, secretNumber, formerUntil }: Claimed,
): string[] {
  const numbers = [secretNumber];
  if (formerUntil && formerUntil > clock.now() && secretNumber > 1) numbers.push(secretNumber - 1);
  return numbers.map((number) => webhookSecret(settings.secret, webhookId, number));
}

/** Sends one delivery, once. Never throws for what the other side does. */
export async function trySending(
  services: Services,
  delivery: Claimed,
  timeoutMs = TIMEOUT_MS,
): Promise<Outcome> {
  const { settings, clock } = services;
  if (!mayBeTold(delivery, delivery)) return ended('NOT_VISIBLE');
  if (!delivery.sealedUrl || delivery.secretNumber === 0) return ended('ADDRESS_MALFORMED');
  const url = unseal(settings.secret, URL_SEAL, delivery.sealedUrl);
  const wrong = wrongAtSight(url, settings.outboundAllow);
  if (wrong) return ended(wrong);
  const body = bodyOf(delivery.format, delivery.kind, delivery.payload, delivery.withdrawn);
  const seconds = Math.floor(clock.now().getTime() / 1000);
  const began = performance.now();
  const took = (): number => Math.round(performance.now() - began);
  try {
    const answer = await new Outbound({ allow: settings.outboundAllow }).send({
      url,
      method: 'POST',
      headers: {
        ...headersOf(delivery.id),
        'webhook-timestamp': String(seconds),
        'webhook-signature': signatureOf(secretsOf(services, delivery), { id: delivery.id, seconds, body }),
      },
      body,
      timeoutMs,
      maxBytes: ANSWER_BYTES,
    });
    return {
      status: answer.status,
      trouble: answer.status >= 200 && answer.status <= 299 ? null : 'REFUSED',
      // Postgres keeps no NUL, and half of a character is none.
      answer: Buffer.from(answer.body.toString().replaceAll('\0', '').slice(0, ANSWER_KEPT)).toString(),
      tookMs: took(),
    };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return { status: null, trouble: troubleOf(error), answer: null, tookMs: took() };
  }
}

function troubleOf({ reason }: OutboundError): DeliveryTrouble {
  return reason === 'NOT_A_SUCCESS' || reason === 'NOT_JSON' ? 'REFUSED' : reason;
}
