import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi, type Mock } from 'vitest';

// As long as a part takes that is compiled when it is first opened, with the server's tests on the same two cores.
configure({ asyncUtilTimeout: 10_000 });

let said: Mock[] = [];

// A stray error in the console is a bug that nobody looked at: it fails the test that caused it.
beforeEach(() => {
  said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  for (const spy of said) expect(spy.mock.calls, 'the console').toEqual([]);
});

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
