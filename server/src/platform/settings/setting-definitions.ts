import { z } from 'zod';
import {
  address,
  addressRanges,
  hostsOrRanges,
  mailAddress,
  mailSender,
  oneOf,
  proxyTrust,
  rateLimit,
  webOrigin,
  wholeNumber,
  yesOrNo,
} from './setting-parsers.js';

/** One setting as the operator knows it; the README table is made from these. */
export interface SettingDefinition<Value = unknown, Fallback extends string | null = string | null> {
  /** What it does, in one sentence. */
  meaning: string;
  /** The value used when it is not set, or null when there is none. */
  default: Fallback;
  /** What to show in the table when the default is not a fixed text. */
  defaultNote?: string;
  parser: z.ZodType<Value, string>;
}

function setting<Value, Fallback extends string | null>(
  parser: z.ZodType<Value, string>,
  fallback: Fallback,
  meaning: string,
  defaultNote?: string,
): SettingDefinition<Value, Fallback> {
  return { parser, default: fallback, meaning, defaultNote };
}

const text = z.string();
const limit = (fallback: string, meaning: string) => setting(rateLimit, fallback, meaning);

/** Every setting Rapport knows, in the order of the README. */
export const settingDefinitions = {
  PORT: setting(wholeNumber(1, 65_535), '4000', 'Port that serves pages, GraphQL and live updates.'),
  HOST: setting(text, '127.0.0.1', 'Address to listen on; `0.0.0.0` for every network the machine is in.'),
  PUBLIC_URL: setting(
    webOrigin,
    null,
    'Address people type; used in mail, sign-in and canonical links.',
    '`http://localhost:PORT`',
  ),
  NODE_ENV: setting(
    oneOf('development', 'production', 'test'),
    'development',
    '`production` needs SECRET, hides /dev/mail and never fills in the demo by itself.',
  ),
  RAPPORT_ROLE: setting(
    oneOf('all', 'web', 'worker'),
    'all',
    '`web` serves, `worker` does jobs and mail, `all` does both in one process.',
  ),
  STOP_DELAY: setting(
    wholeNumber(0, 9),
    '0',
    'Seconds to go on serving after SIGTERM while `/readyz` already says no, so that a balancer looks elsewhere.',
  ),
  RAPPORT_CLIENT: setting(
    oneOf('built', 'vite'),
    'built',
    '`vite` names the sources in pages instead of the bundles; `pnpm dev` sets it.',
  ),
  DATABASE_URL: setting(
    address('postgres', 'postgresql'),
    null,
    'PostgreSQL 18 to use; without it an embedded one is started and kept in DATA_DIR.',
    'embedded',
  ),
  DATABASE_POOL_MAX: setting(
    wholeNumber(2, 500),
    '20',
    'Most connections one process opens to the database.',
  ),
  DATA_DIR: setting(text, '.data', 'Folder for the embedded database and generated secrets.'),
  DEMO: setting(
    yesOrNo,
    null,
    '`1` fills an empty database with the demo community, `0` never does.',
    'only with the embedded database, outside production',
  ),
  SECRET: setting(
    text.refine((value) => value.length >= 32, 'must have at least 32 characters'),
    null,
    'Signs cookies and links; the same for every process, at least 32 characters. Needed in production.',
    'made once, kept in DATA_DIR',
  ),
  SMTP_URL: setting(
    address('smtp', 'smtps'),
    null,
    'Mail server, such as `smtps://user:password@mail.example.org`.',
    'mail is shown at /dev/mail; not sent in production',
  ),
  MAIL_FROM: setting(mailSender, null, 'Sender of mail.', '`Rapport <rapport@` host of PUBLIC_URL `>`'),
  MAIL_RETURN_TO: setting(
    mailAddress,
    null,
    'Address that mail servers return mail to which cannot be delivered.',
    'the address of MAIL_FROM',
  ),
  MAIL_BOUNCE_TOKEN: setting(
    text.refine((value) => value.length >= 24, 'must have at least 24 characters'),
    null,
    'Lets your mail server hand in returned mail at `/mail/bounces`, at least 24 random characters.',
    'returned mail is not looked at',
  ),
  OIDC_NAME: setting(
    text,
    null,
    'Name of the OpenID Connect provider on the sign-in page.',
    'host of OIDC_ISSUER',
  ),
  OIDC_ISSUER: setting(
    address('https', 'http'),
    null,
    'Issuer (or discovery address) of an OpenID Connect provider; switches this way of signing in on.',
    'off',
  ),
  OIDC_CLIENT_ID: setting(text, null, 'Client id that the provider gave.'),
  OIDC_CLIENT_SECRET: setting(text, null, 'Client secret that the provider gave.'),
  OIDC_SCOPES: setting(commaOrSpace(), 'openid profile email', 'Scopes to ask the provider for.'),
  RATE_LIMIT_SIGN_IN: limit('5/5m', 'Attempts to sign in, per e-mail address and network address.'),
  RATE_LIMIT_SIGN_IN_NETWORK: limit(
    '50/15m',
    'Attempts to sign in per network address, whoever they are about.',
  ),
  RATE_LIMIT_SIGN_UP: limit('5/1h', 'Sign-ups per network address.'),
  RATE_LIMIT_CODE: limit('5/5m', 'Sign-in codes mailed, per e-mail address and network address.'),
  RATE_LIMIT_CODE_NETWORK: limit(
    '30/15m',
    'Sign-in codes and password links asked for per network address, whoever they are for.',
  ),
  RATE_LIMIT_CODE_TRIES: limit('5/10m', 'Tries that one sign-in code is good for, at most five.'),
  RATE_LIMIT_CODE_ADDRESS: limit(
    '20/1h',
    'Sign-in codes mailed to one e-mail address, whichever networks ask.',
  ),
  RATE_LIMIT_IDEA: limit('1/30s', 'Shortest time between two ideas or conversations of one member.'),
  RATE_LIMIT_IDEA_DAY: limit('10/1d', 'Ideas and conversations of one member in a day.'),
  RATE_LIMIT_IDEA_FIRST_DAY: limit('3/1d', 'The same in the first day after sign-up.'),
  RATE_LIMIT_COMMENT: limit('1/5s', 'Shortest time between two comments of one member.'),
  RATE_LIMIT_EDIT: limit('30/10m', 'Changes of one member to words already posted.'),
  RATE_LIMIT_VOTE: limit('60/1m', 'Votes given or withdrawn by one member.'),
  RATE_LIMIT_DRAFT: limit('120/1m', 'Drafts saved by one member.'),
  RATE_LIMIT_MAIL_CHOICE: limit('120/1m', 'Choices about mail changed from links in mail, in one network.'),
  RATE_LIMIT_PREVIEW: limit('120/1m', 'Previews of a text asked for by one member.'),
  RATE_LIMIT_IMAGE: limit('60/1h', 'Images sent by one member.'),
  RATE_LIMIT_INVITATION: limit('60/1h', 'Invitations sent by one member.'),
  RATE_LIMIT_CO_AUTHOR_INVITATION: limit('20/1d', 'Invitations of co-authors sent by one member.'),
  RATE_LIMIT_SUGGESTION: limit('10/10m', 'Suggested edits by one member.'),
  RATE_LIMIT_SEARCH: limit('15/1m', 'Searches of one network address whose people have not signed in.'),
  RATE_LIMIT_SEARCH_MEMBER: limit('120/1m', 'Searches of one member; looking for similar ideas counts.'),
  RATE_LIMIT_HOW_FOUND: limit('1/30d', 'Times one newcomer says how they came here.'),
  RATE_LIMIT_MY_DATA: limit('10/1h', 'Times one member downloads everything that is theirs.'),
  TRUSTED_RANGES: setting(addressRanges, '', 'Address ranges that no rate limit applies to.', 'none'),
  TRUST_PROXY: setting(
    proxyTrust,
    'false',
    'Proxies that may name the caller: `true`, a number of hops, or address ranges.',
  ),
  METRICS_RANGES: setting(
    addressRanges,
    null,
    'Address ranges that may read `/metrics`, directly and not through a proxy.',
    '`127.0.0.0/8, ::1`; in production nobody',
  ),
  OUTBOUND_ALLOW: setting(
    hostsOrRanges,
    '',
    'Hosts and ranges inside your own network that the server may call (OpenID Connect, images).',
    'none',
  ),
  LOG_LEVEL: setting(
    oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    null,
    'How much is logged.',
    '`info` in production, else `warn`',
  ),
} as const;

export type SettingName = keyof typeof settingDefinitions;

/** What each setting holds after parsing; null when it is not set and has no default. */
export type SettingValues = {
  [Name in SettingName]: (typeof settingDefinitions)[Name] extends SettingDefinition<
    infer Value,
    infer Fallback
  >
    ? Value | (Fallback extends string ? never : null)
    : never;
};

function commaOrSpace() {
  return z.string().transform((value) => value.split(/[\s,]+/).filter((word) => word !== ''));
}
