import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { Limit } from '../rate-limit.js';

const secondsPerUnit = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

// More than anybody can do, which spares every caller the question whether there is a limit.
const noLimit: Limit = { points: 1_000_000_000, seconds: 1 };

/** `20/1m` is twenty times a minute, `off` is no limit. */
export const rateLimit = z.string().transform((text, context): Limit => {
  if (text === 'off') return noLimit;
  const match = /^([1-9]\d{0,5})\/([1-9]\d{0,3})([smhd])$/.exec(text);
  if (!match) {
    context.addIssue('must be like 5/1m (five times a minute; s, m, h or d) or off');
    return z.NEVER;
  }
  const unit = match[3] as keyof typeof secondsPerUnit;
  return { points: Number(match[1]), seconds: Number(match[2]) * secondsPerUnit[unit] };
});

/** A whole number between two bounds, both allowed. */
export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `must be a whole number from ${least} to ${most}`,
    )
    .transform(Number);
}

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, `must be one of: ${words.join(', ')}`);
}

/** `1`, `true`, `yes` or `on`; `0`, `false`, `no` or `off`. */
export const yesOrNo = z
  .enum(['1', 'true', 'yes', 'on', '0', 'false', 'no', 'off'], 'must be 1 or 0')
  .transform((word) => ['1', 'true', 'yes', 'on'].includes(word));

/** An address with one of the given schemes, e.g. `postgres`. */
export function address(...schemes: string[]) {
  return z.string().refine(
    (text) => {
      const url = URL.parse(text);
      return url !== null && schemes.includes(url.protocol.replace(':', '')) && url.hostname !== '';
    },
    `must be an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  );
}

/** Scheme, host and port of a web address; a path would break links and cookies, so it is refused. */
export const webOrigin = address('http', 'https')
  .refine((text) => {
    const url = URL.parse(text);
    return url !== null && url.pathname === '/' && !url.search && !url.hash && !url.username;
  }, 'must be only scheme, host and port, such as https://ideas.example.org')
  .transform((text) => new URL(text).origin);

/** Words separated by commas, without empty ones. */
export const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
);

/** Whether the text is an address range such as `10.0.0.0/8`, or one address. */
export function isAddressRange(text: string): boolean {
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text);
}

/** Address ranges separated by commas; a single address becomes a range of one. */
export const addressRanges = commaList
  .refine(
    (ranges) => ranges.every(isAddressRange),
    'must be addresses or ranges separated by commas, such as 10.0.0.0/8, fd00::/8',
  )
  .transform((ranges) =>
    ranges.map((range) => (range.includes('/') ? range : `${range}/${range.includes(':') ? 128 : 32}`)),
  );

/** Hosts (with or without a port) and address ranges separated by commas. */
export const hostsOrRanges = commaList.refine(
  (entries) =>
    entries.every(
      (entry) => isAddressRange(entry) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i.test(entry),
    ),
  'must be host names, host:port or address ranges separated by commas',
);

/** Which proxies in front may name the caller: nobody, everybody, a number of hops, or address ranges. */
export const proxyTrust = z.string().transform((text, context): boolean | number | string[] => {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const ranges = text.split(',').map((range) => range.trim());
  if (ranges.every(isAddressRange)) return ranges;
  context.addIssue('must be true, false, a number of proxies, or their address ranges');
  return z.NEVER;
});

/** `Name <name@example.org>` or a bare address. */
export const mailSender = z
  .string()
  .refine(
    (text) => !/[\r\n]/.test(text) && /^([^<>]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text),
    'must be an e-mail address, with or without a name: Ideas <ideas@example.org>',
  );

/** A bare e-mail address. */
export const mailAddress = z
  .string()
  .refine((text) => /^[^\s<>@]+@[^\s<>@]+$/.test(text), 'must be a bare e-mail address: bounces@example.org');
