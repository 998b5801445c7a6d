import { isAbsolute, join } from 'node:path';
import { projectRoot } from '../project-root.js';
import type { Limits } from '../rate-limit.js';
import { settingDefinitions, type SettingName, type SettingValues } from './setting-definitions.js';

import { StartProblem } from '../start-problem.js';

export type Role = SettingValues['RAPPORT_ROLE'];

/** An OpenID Connect provider to sign in with. */
export interface OidcSettings {
  name: string;
  /** Issuer without the discovery path. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: string[];
}

/** Every setting, parsed. Made once at the start and handed down; nothing else reads the environment. */
export interface Settings {
  nodeEnv: SettingValues['NODE_ENV'];
  /** True only when NODE_ENV says production. */
  production: boolean;
  role: Role;
  /** Where pages find their scripts: the bundles, or Vite while developing. */
  client: SettingValues['RAPPORT_CLIENT'];
  host: string;
  port: number;
  /** Origin without a trailing slash. */
  publicUrl: string;
  /** Null: use the embedded database. */
  databaseUrl: string | null;
  databasePoolMax: number;
  /** Absolute path. */
  dataDir: string;
  /** Seconds to go on serving once asked to stop. */
  stopDelaySeconds: number;
  /** Whether an empty database is filled with the demo community. */
  demo: boolean;
  /** Null until `withSecret` has read or made the one in the data folder. */
  secret: string | null;
  mail: {
    smtpUrl: string | null;
    from: string;
    /** Where mail servers return what cannot be delivered; null for the sender. */
    returnTo: string | null;
    /** What a mail server shows that hands in returned mail; null when none does. */
    bounceToken: string | null;
  };
  oidc: OidcSettings | null;
  /** How often each act is allowed. */
  limits: Limits;
  trustedRanges: string[];
  trustProxy: boolean | number | string[];
  /** Who may read `/metrics`. */
  metricsRanges: string[];
  outboundAllow: string[];
  logLevel: NonNullable<SettingValues['LOG_LEVEL']>;
}

const ownPrefixes = ['RAPPORT_', 'RATE_LIMIT_', 'OIDC_'];

/**
 * Parses settings from names and texts; pure, so tests can make any.
 * An empty text counts as not set, because compose files pass unset variables that way.
 * @throws StartProblem naming the first setting that is unknown, malformed or missing.
 */
export function parseSettings(source: Readonly<Record<string, string | undefined>>): Settings {
  refuseUnknown(Object.keys(source).filter((name) => source[name]));
  const values = parseValues(source);
  const production = values.NODE_ENV === 'production';
  const publicUrl = values.PUBLIC_URL ?? defaultPublicUrl(values.HOST, values.PORT);
  if (production && values.SECRET === null) {
    throw new StartProblem('SECRET', 'is needed in production: at least 32 random characters');
  }
  if (values.RAPPORT_ROLE === 'worker' && values.DATABASE_URL === null) {
    throw new StartProblem(
      'DATABASE_URL',
      'is needed when RAPPORT_ROLE is worker; the embedded database serves one process',
    );
  }
  return {
    nodeEnv: values.NODE_ENV,
    production,
    role: values.RAPPORT_ROLE,
    client: values.RAPPORT_CLIENT,
    stopDelaySeconds: values.STOP_DELAY,
    host: values.HOST,
    port: values.PORT,
    publicUrl,
    databaseUrl: values.DATABASE_URL,
    databasePoolMax: values.DATABASE_POOL_MAX,
    dataDir: isAbsolute(values.DATA_DIR) ? values.DATA_DIR : join(projectRoot, values.DATA_DIR),
    demo: values.DEMO ?? (values.DATABASE_URL === null && !production),
    secret: values.SECRET,
    mail: {
      smtpUrl: values.SMTP_URL,
      from: values.MAIL_FROM ?? `Rapport <rapport@${new URL(publicUrl).hostname}>`,
      returnTo: values.MAIL_RETURN_TO,
      bounceToken: values.MAIL_BOUNCE_TOKEN,
    },
    oidc: oidcSettings(values),
    limits: {
      signIn: values.RATE_LIMIT_SIGN_IN,
      signInNetwork: values.RATE_LIMIT_SIGN_IN_NETWORK,
      signUp: values.RATE_LIMIT_SIGN_UP,
      code: values.RATE_LIMIT_CODE,
      codeNetwork: values.RATE_LIMIT_CODE_NETWORK,
      codeTries: values.RATE_LIMIT_CODE_TRIES,
      codeAddress: values.RATE_LIMIT_CODE_ADDRESS,
      idea: values.RATE_LIMIT_IDEA,
      ideaDay: values.RATE_LIMIT_IDEA_DAY,
      ideaFirstDay: values.RATE_LIMIT_IDEA_FIRST_DAY,
      comment: values.RATE_LIMIT_COMMENT,
      edit: values.RATE_LIMIT_EDIT,
      vote: values.RATE_LIMIT_VOTE,
      draft: values.RATE_LIMIT_DRAFT,
      mailChoice: values.RATE_LIMIT_MAIL_CHOICE,
      preview: values.RATE_LIMIT_PREVIEW,
      image: values.RATE_LIMIT_IMAGE,
      invitation: values.RATE_LIMIT_INVITATION,
      coAuthorInvitation: values.RATE_LIMIT_CO_AUTHOR_INVITATION,
      suggestion: values.RATE_LIMIT_SUGGESTION,
      search: values.RATE_LIMIT_SEARCH,
      searchMember: values.RATE_LIMIT_SEARCH_MEMBER,
      myData: values.RATE_LIMIT_MY_DATA,
      howFound: values.RATE_LIMIT_HOW_FOUND,
    },
    trustedRanges: values.TRUSTED_RANGES,
    trustProxy: values.TRUST_PROXY,
    metricsRanges: values.METRICS_RANGES ?? (production ? [] : ['127.0.0.0/8', '::1/128']),
    outboundAllow: values.OUTBOUND_ALLOW,
    logLevel: values.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  };
}

function refuseUnknown(names: string[]): void {
  for (const name of names) {
    if (name in settingDefinitions || !ownPrefixes.some((prefix) => name.startsWith(prefix))) continue;
    throw new StartProblem(name, 'is not a setting of Rapport; the README lists them all');
  }
}

function parseValues(source: Readonly<Record<string, string | undefined>>): SettingValues {
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const name of Object.keys(settingDefinitions) as SettingName[]) {
    const definition = settingDefinitions[name];
    const given = source[name]?.trim();
    const text = given ? given : definition.default;
    if (text === null) {
      values[name] = null;
      continue;
    }
    const parsed = definition.parser.safeParse(text);
    if (!parsed.success) {
      // The text itself is not repeated: it may hold a password, and this line may end in a log.
      throw new StartProblem(name, parsed.error.issues[0]?.message ?? 'is malformed');
    }
    values[name] = parsed.data;
  }
  return values as SettingValues;
}

function defaultPublicUrl(host: string, port: number): string {
  const everywhereOrHere = ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host);
  const name = everywhereOrHere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function oidcSettings(values: SettingValues): OidcSettings | null {
  const given = values.OIDC_ISSUER ?? values.OIDC_CLIENT_ID ?? values.OIDC_CLIENT_SECRET ?? values.OIDC_NAME;
  if (given === null) return null;
  const needed = (name: 'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET'): string => {
    const value = values[name];
    if (value === null) throw new StartProblem(name, 'is needed to sign in by OpenID Connect');
    return value;
  };
  const issuer = needed('OIDC_ISSUER').replace(/\/\.well-known\/openid-configuration$/, '');
  return {
    name: values.OIDC_NAME ?? new URL(issuer).hostname,
    issuer,
    clientId: needed('OIDC_CLIENT_ID'),
    clientSecret: needed('OIDC_CLIENT_SECRET'),
    scopes: values.OIDC_SCOPES,
  };
}
