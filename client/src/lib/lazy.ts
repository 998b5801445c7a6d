import {
  createContext,
  createElement,
  lazy as reactLazy,
  useContext,
  useState,
  type ComponentType,
} from 'react';
import { patiently } from './patient';

/** On the server: source files of the lazy parts that a page shows. */
export const ShownPartsContext = createContext<Set<string> | null>(null);

type Load = () => Promise<{ default: ComponentType<object> }>;

/** @param part its source file; the build adds it to each call of `lazy` */
export const lazyOnServer = (load: Load, part = '') =>
  reactLazy(async () => {
    const { default: Part } = await load();
    const Shown: typeof Part = (props) => {
      useContext(ShownPartsContext)?.add(part);
      return createElement(Part, props);
    };
    return { default: Shown };
  });

/** How parts are loaded that modules which are there may show, and those whose code is there. */
const loads = new Map<string, Load[]>();
const ready = new Map<Load, ComponentType<object>>();

export const lazyInBrowser = (load: Load, part = '') => {
  loads.set(part, [...(loads.get(part) ?? []), load]);
  const bring = async () => {
    const module = await load();
    ready.set(load, module.default);
    return module;
  };
  const Later = reactLazy(() => patiently(bring));
  return function Lazily(props: object) {
    // Decided once for each place: another component there later would begin anew.
    const [Part] = useState(() => ready.get(load) ?? Later);
    return createElement(Part, props);
  };
};

/** On a bad line a page comes alive after so long without the parts that are still missing: they come by themselves. */
const LONGEST_MS = 6000;

async function bringAll(parts: readonly string[]): Promise<void> {
  const known = parts.filter((part) => loads.has(part));
  if (known.length === 0) return;
  const bring = (load: Load) =>
    load().then(
      (module) => void ready.set(load, module.default),
      () => undefined,
    );
  await Promise.all(known.flatMap((part) => (loads.get(part) ?? []).map(bring)));
  // Parts within these are known only now.
  await bringAll(parts.filter((part) => !known.includes(part)));
}

/**
 * Brings the code of parts that the server has shown, before the page comes alive: whatever changed meanwhile would
 * let React take them out and put them in again one by one, and the page would move under the pointer. What cannot be
 * had now comes later, by itself.
 */
export async function bringParts(parts: readonly string[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const longest = new Promise<void>((resolve) => (timer = setTimeout(resolve, LONGEST_MS)));
  await Promise.race([bringAll(parts), longest]);
  clearTimeout(timer);
}

/** A part of a page whose code comes when it is shown. Without a connection its place is kept until there is one. */
export const lazy = (import.meta.env.SSR ? lazyOnServer : lazyInBrowser) as unknown as typeof reactLazy;
