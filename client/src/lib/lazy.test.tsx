import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { nameParts } from '../../lazy-parts';
import { renderWhole } from '../app/render';
import { bringParts, lazyInBrowser, lazyOnServer, ShownPartsContext } from './lazy';

it('says on the server which parts a page shows, also when they are loaded already', async () => {
  const load = () => Promise.resolve({ default: () => <p>Here</p> });
  const One = lazyOnServer(load, 'src/One.tsx');
  const Other = lazyOnServer(load, 'src/Other.tsx');
  for (const isOther of [false, true, false]) {
    const parts = new Set<string>();
    const html = await renderWhole(
      <ShownPartsContext value={parts}>
        <Suspense>{isOther ? <Other /> : <One />}</Suspense>
      </ShownPartsContext>,
    );
    expect(html).toContain('<p>Here</p>');
    expect([...parts]).toEqual([isOther ? 'src/Other.tsx' : 'src/One.tsx']);
  }
});

it('shows at once what was brought before, with what stands within it, and the rest when it comes', async () => {
  const partOf = (words: string) => ({ default: () => <p>{words}</p> });
  const Outer = lazyInBrowser(() => {
    const Inner = lazyInBrowser(() => Promise.resolve(partOf('Inner')), 'src/Inner.tsx');
    return Promise.resolve({
      default: () => (
        <Suspense fallback="Waiting">
          <Inner />
        </Suspense>
      ),
    });
  }, 'src/Outer.tsx');
  const Away = lazyInBrowser(() => Promise.reject(new Error('no connection')), 'src/Away.tsx');
  const Other = lazyInBrowser(() => Promise.resolve(partOf('Other')), 'src/Other.tsx');
  await bringParts(['src/Inner.tsx', 'src/Outer.tsx', 'src/Away.tsx', 'src/Gone.tsx']);
  render(
    <>
      <Suspense fallback="Waiting">
        <Outer />
      </Suspense>
      <Suspense fallback="Away">
        <Away />
      </Suspense>
      <Suspense fallback="Later">
        <Other />
      </Suspense>
    </>,
  );
  expect(document.body.textContent).toBe('InnerAwayLater');
  expect(await screen.findByText('Other')).toBeTruthy();
});

it('lets a page come alive without a part that does not come', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  lazyInBrowser(() => new Promise(() => undefined), 'src/Slow.tsx');
  const brought = vi.fn();
  void bringParts(['src/Slow.tsx']).then(brought);
  await vi.advanceTimersByTimeAsync(3000);
  expect(brought).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(3000);
  expect(brought).toHaveBeenCalledOnce();
});

it('names the source file of each lazy part, however it is written', async () => {
  const fileOf = (path: string) => Promise.resolve(path.replace('./', 'src/').concat('.tsx'));
  expect(
    await nameParts(
      `const A = lazy(() => import('./A'));
const B = lazy(async () => ({ default: (await import('./b')).B }));
const C = lazy(load);`,
      fileOf,
    ),
  ).toBe(
    `const A = lazy(() => import('./A'), "src/A.tsx");
const B = lazy(async () => ({ default: (await import('./b')).B }), "src/b.tsx");
const C = lazy(load);`,
  );
});

it('finds every lazy part that imports where it is made', async () => {
  const source = resolve(import.meta.dirname, '..');
  for (const file of globSync('**/*.tsx', { cwd: source, exclude: ['**/*.test.tsx'] })) {
    const code = readFileSync(resolve(source, file), 'utf8');
    const parts = code.match(/\blazy\(\s*(async )?\(\) =>[^;]*import\(/g) ?? [];
    const named = await nameParts(code, () => Promise.resolve('src/Part.tsx'));
    expect(named.split('"src/Part.tsx"').length - 1, file).toBe(parts.length);
  }
});
