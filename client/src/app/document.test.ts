import { expect, it } from 'vitest';
import { assetsOf } from './assets';
import { documentOf, ROOT } from './document';

const assets = assetsOf({
  'src/app/entry-client.tsx': {
    file: 'assets/app.js',
    css: ['assets/app.css'],
    imports: ['_kit.js'],
    isEntry: true,
  },
  '_kit.js': { file: 'assets/kit.js', css: ['assets/kit.css'] },
  'src/app/theme-boot.ts': { file: 'assets/theme.js', isEntry: true },
  'src/features/ideas/idea.page.tsx': {
    file: 'assets/idea.js',
    css: ['assets/idea.css'],
    imports: ['_kit.js'],
  },
  'src/features/answers/Answer.tsx': {
    file: 'assets/answer.js',
    css: ['assets/answer.css'],
    imports: ['_kit.js', '_words.js'],
    isDynamicEntry: true,
  },
  '_words.js': { file: 'assets/words.js', css: ['assets/words.css'] },
  'src/features/answers/Other.tsx': {
    file: 'assets/other.js',
    css: ['assets/other.css'],
    isDynamicEntry: true,
  },
});

const page = (more: object = {}) =>
  documentOf({
    community: { language: 'ar', accent: '#aa3300' },
    html: `<title>&lt;One&gt;</title>${ROOT}<p>body</p></div>`,
    state: {
      cache: {},
      loaderData: {},
      errors: null,
      renderedAt: 1,
      parts: ['src/features/answers/Answer.tsx'],
      ...more,
    },
    assets,
    pages: ['src/features/ideas/idea.page.tsx'],
  });

it('puts what React lifted out into the head and the rest into the root', () => {
  const [head, body] = page().split('<body>');
  expect(head).toContain('<title>&lt;One&gt;</title>');
  expect(body).toContain(`<div id="root">${ROOT}<p>body</p></div>`);
});

it('names the scripts and styles of the matched page, each once', () => {
  const html = page();
  for (const file of ['kit.css', 'app.css', 'idea.css', 'kit.js', 'idea.js']) {
    expect(html.split(`/assets/${file}"`)).toHaveLength(2);
  }
  expect(html.indexOf('idea.css')).toBeLessThan(html.indexOf('/community.css?v=aa3300'));
});

it('names the styles and scripts of the lazy parts that are shown, so that the page comes alive as a whole', () => {
  const html = page();
  for (const file of ['answer.css', 'words.css']) {
    expect(html.split(`<link rel="stylesheet" href="/assets/${file}">`)).toHaveLength(2);
  }
  for (const file of ['answer.js', 'words.js']) {
    expect(html.split(`<link rel="modulepreload" href="/assets/${file}">`)).toHaveLength(2);
  }
  expect(html).not.toContain('other');
});

it('says in which language and direction it is to be read', () => {
  expect(page()).toContain('<html lang="ar" dir="rtl">');
});

it('carries hostile words in its state without letting them out', () => {
  const html = page({ cache: { hostile: '</script><script>alert(1)</script>\u2028' } });
  expect(html).not.toContain('<script>alert');
  const json = /<script type="application\/json" id="state">(.*)<\/script>/.exec(html)?.[1] ?? '';
  expect((JSON.parse(json) as { cache: { hostile: string } }).cache.hostile).toBe(
    '</script><script>alert(1)</script>\u2028',
  );
});

it('holds no script or style inline', () => {
  expect(page()).not.toMatch(/<style|style=|<script(?![^>]*(src=|application\/json))/);
});
