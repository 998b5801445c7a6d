import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi, type Mock } from 'vitest';

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
