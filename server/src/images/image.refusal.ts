import { IMAGE_BYTES_MAX } from '@rapport/shared/images';
import words from '../locales/en/images.json' with { type: 'json' };
import { fill } from '../platform/words.js';

/** Why a file is not taken, with the status it is answered with. */
const REFUSALS = {
  WRONG_ORIGIN: [403, words.wrongOrigin],
  UNSUPPORTED_TYPE: [415, words.unsupportedType],
  TOO_LARGE: [413, fill(words.tooLarge, { megabytes: IMAGE_BYTES_MAX / 1_048_576 })],
  EMPTY: [400, words.empty],
  NOT_AN_IMAGE: [415, words.notAnImage],
  HEIC: [415, words.heic],
  BROKEN: [422, words.broken],
  TOO_MANY_PIXELS: [413, words.tooManyPixels],
  TOO_MUCH_UNUSED: [409, words.tooMuchUnused],
  BUSY: [503, words.busy],
} as const satisfies Record<string, readonly [number, string]>;
export type ImageRefusalCode = keyof typeof REFUSALS;

/** A file that is not taken, in words for the person who chose it. */
export class ImageRefusal extends Error {
  readonly status: number;

  /** @param values for the sentence, where it has places for some. */
  constructor(
    readonly code: ImageRefusalCode,
    values: Record<string, number> = {},
  ) {
    const [status, message] = REFUSALS[code];
    super(fill(message, values));
    this.status = status;
  }
}
