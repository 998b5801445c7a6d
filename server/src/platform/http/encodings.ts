import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Smaller bodies are sent as they are. */
const WORTH_IT = 1_000;

/** A body that is compressed once for each encoding, when first asked for. */
export class EncodedBody {
  private readonly made = new Map<Encoding, Promise<Buffer>>();

  /** @param effort brotli's quality: 11 for files that stay, less for pages that change, 0 for what is dense already. */
  constructor(
    readonly plain: Buffer,
    private readonly effort: number,
  ) {}

  /** The best encoding that a browser takes. */
  encodingFor(accepted: string | string[] | undefined): Encoding {
    const text = String(accepted ?? '');
    if (this.effort === 0 || this.plain.length < WORTH_IT) {
      return 'identity';
    }
    if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(text)) {
      return 'br';
    }
    return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(text) ? 'gzip' : 'identity';
  }

  async in(encoding: Encoding): Promise<Buffer> {
    const present = this.made.get(encoding);
    if (present) {
      return present;
    }
    const making = this.encode(encoding);
    this.made.set(encoding, making);
    return making;
  }

  private async encode(encoding: Encoding): Promise<Buffer> {
    switch (encoding) {
      case 'br':
        return brotli(this.plain, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: this.effort,
            [constants.BROTLI_PARAM_SIZE_HINT]: this.plain.length,
          },
        });
      case 'gzip':
        return zip(this.plain, { level: 6 });
      case 'identity':
        return this.plain;
    }
  }
}
