import { expect, it } from 'vitest';
import fc from 'fast-check';
import { deviceOf } from './device.js';
import { ownPath } from './own-path.js';
import { signUpVerdict } from './sign-up.rules.js';

const HERE = 'https://ideas.example.com';

it('goes to no other place, whatever is asked for', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
        fc.string().map((text) => `//${text}`),
        fc
          .array(fc.constantFrom('/', '..', '.', '\\', '%2e', 'evil.example', '@', '?', '#'))
          .map((parts) => parts.join('')),
      ),
      (asked) => {
        const path = ownPath(asked, HERE);
        expect(path.startsWith('/')).toBe(true);
        expect(new URL(path, HERE).origin).toBe(HERE);
      },
    ),
    { numRuns: 2_000 },
  );
});

it('goes to no other place by way of the folder above', () => {
  for (const asked of [
    '/..//evil.example',
    '/.//evil.example',
    '/a/../..//evil.example',
    '/%2e%2e//evil.example',
  ]) {
    expect(ownPath(asked, HERE), asked).toBe('/');
  }
});

it('lets in by mode, domain and invitation', () => {
  const rules = { signUpMode: 'DOMAINS' as const, domains: ['acme.example'] };
  expect(signUpVerdict(rules, 'a@ACME.example', false)).toBe('ALLOWED');
  expect(signUpVerdict(rules, '"a@acme.example"@evil.example', false)).toBe('SIGN_UP_BY_DOMAIN');
  expect(signUpVerdict(rules, 'a@evil.example', true)).toBe('ALLOWED');
  expect(signUpVerdict({ ...rules, signUpMode: 'INVITATION' }, 'a@acme.example', false)).toBe(
    'SIGN_UP_BY_INVITATION',
  );
  expect(signUpVerdict({ ...rules, signUpMode: 'ANYONE' }, 'a@b.example', false)).toBe('ALLOWED');
});

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['curl/8.5.0', 'Unknown device'],
  [null, 'Unknown device'],
])('names a device: %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
