import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from './rate-limit.js';
import { readOrMakeSecretFile } from './settings/secret-file.js';
import { settingDefinitions } from './settings/setting-definitions.js';
import { parseSettings } from './settings/settings.js';
import { StartProblem } from './start-problem.js';

const secret = 'x'.repeat(32);

function problem(source: Record<string, string>): string {
  try {
    parseSettings(source);
  } catch (error) {
    if (error instanceof StartProblem) return error.message;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('settings that are refused', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'ideas.example.org'],
    ['PUBLIC_URL', 'https://example.org/ideas'],
    ['NODE_ENV', 'prod'],
    ['RAPPORT_ROLE', 'job'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_POOL_MAX', '0'],
    ['DEMO', 'perhaps'],
    ['SECRET', 'short'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'Rapport\r\nBcc: x@example.org'],
    ['MAIL_RETURN_TO', 'Rapport <bounces@example.org>'],
    ['MAIL_BOUNCE_TOKEN', 'too short'],
    ['RATE_LIMIT_VOTE', '60'],
    ['TRUSTED_RANGES', '10.0.0.0/99'],
    ['TRUST_PROXY', 'maybe'],
    ['OUTBOUND_ALLOW', 'http://intranet/'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s names the setting in one line', (name, text) => {
    const line = problem({ [name]: text });
    expect(line).toMatch(new RegExp(`^${name}: `));
    expect(line).not.toContain('\n');
  });

  it('an unknown name with one of our prefixes', () => {
    expect(problem({ RAPPORT_ROLL: 'web' })).toMatch(/^RAPPORT_ROLL: is not a setting/);
    expect(problem({ RATE_LIMIT_VOTES: '1/1s' })).toMatch(/^RATE_LIMIT_VOTES: /);
  });

  it('a malformed value is not repeated, since it may hold a password', () => {
    expect(problem({ DATABASE_URL: 'host=db password=hunter2' })).not.toContain('hunter2');
  });

  it('production without a secret', () => {
    expect(problem({ NODE_ENV: 'production' })).toMatch(/^SECRET: /);
  });

  it('a worker without a database to share', () => {
    expect(problem({ RAPPORT_ROLE: 'worker' })).toMatch(/^DATABASE_URL: /);
  });

  it('a provider without its secret', () => {
    expect(problem({ OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'rapport' })).toMatch(
      /^OIDC_CLIENT_SECRET: /,
    );
  });
});

describe('settings that are accepted', () => {
  it('none at all: loopback, port 4000, embedded database, demo', () => {
    const settings = parseSettings({ HOME: '/home/someone', PORT: '' });
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      publicUrl: 'http://localhost:4000',
      databaseUrl: null,
      demo: true,
      oidc: null,
      logLevel: 'warn',
    });
    expect(settings.mail).toEqual({
      smtpUrl: null,
      from: 'Rapport <rapport@localhost>',
      returnTo: null,
      bounceToken: null,
    });
  });

  it('the demo is only for the embedded database outside production, unless asked for', () => {
    const databaseUrl = 'postgres://rapport@localhost/rapport';
    expect(parseSettings({ DATABASE_URL: databaseUrl }).demo).toBe(false);
    expect(parseSettings({ NODE_ENV: 'production', SECRET: secret }).demo).toBe(false);
    expect(parseSettings({ DATABASE_URL: databaseUrl, DEMO: '1' }).demo).toBe(true);
    expect(parseSettings({ DEMO: '0' }).demo).toBe(false);
  });

  it('limits, ranges and a provider', () => {
    const settings = parseSettings({
      RATE_LIMIT_SIGN_IN: '7/2h',
      RATE_LIMIT_VOTE: 'off',
      TRUSTED_RANGES: '10.0.0.0/8, fd00::/8,192.0.2.7',
      TRUST_PROXY: '1',
      OIDC_ISSUER: 'https://id.example.org/.well-known/openid-configuration',
      OIDC_CLIENT_ID: 'rapport',
      OIDC_CLIENT_SECRET: 'provider-secret',
    });
    expect(settings.limits.signIn).toEqual({ points: 7, seconds: 7_200 });
    expect(settings.limits.vote.points).toBeGreaterThan(1_000_000);
    expect(settings.trustedRanges).toEqual(['10.0.0.0/8', 'fd00::/8', '192.0.2.7/32']);
    expect(settings.trustProxy).toBe(1);
    expect(settings.oidc).toMatchObject({ name: 'id.example.org', issuer: 'https://id.example.org' });
  });

  it('the limits of quality.md section 2 when none is set', () => {
    expect(parseSettings({}).limits).toEqual(DEFAULT_LIMITS);
  });

  it('every default passes its own parser', () => {
    for (const definition of Object.values(settingDefinitions)) {
      if (definition.default !== null)
        expect(() => definition.parser.parse(definition.default)).not.toThrow();
    }
  });
});

describe('the generated secret', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapport-secret-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once and readable by its owner only', () => {
    const path = join(folder, 'data', 'secret');
    const made = readOrMakeSecretFile(path);
    expect(made).toHaveLength(64);
    expect(readOrMakeSecretFile(path)).toBe(made);
    expect(readFileSync(path, 'utf8').trim()).toBe(made);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('a damaged file is said so, not replaced', () => {
    const path = join(folder, 'secret');
    writeFileSync(path, 'not a secret');
    expect(() => readOrMakeSecretFile(path)).toThrow(/^DATA_DIR: .*damaged/);
  });

  it('a path that cannot be written names DATA_DIR', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => readOrMakeSecretFile(join(folder, 'file', 'secret'))).toThrow(/^DATA_DIR: /);
    expect(() => readOrMakeSecretFile('/proc/rapport/secret')).toThrow(/^DATA_DIR: /);
  });
});
