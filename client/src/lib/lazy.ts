import { createContext, createElement, lazy as reactLazy, useContext } from 'react';
import { patiently } from './patient';

/** On the server: source files of the lazy parts that a page shows. */
export const ShownPartsContext = createContext<Set<string> | null>(null);

type Load = Parameters<typeof reactLazy>[0];

/** @param part its source file; the build for the server adds it to each call of `lazy` */
export const lazyOnServer = (load: Load, part = '') =>
  reactLazy(async () => {
    const { default: Part } = await load();
    const Shown: typeof Part = (props) => {
      useContext(ShownPartsContext)?.add(part);
      return createElement(Part, props);
    };
    return { default: Shown };
  });

const inBrowser = (load: Load) => reactLazy(() => patiently(load));

/** A part of a page whose code comes when it is shown. Without a connection its place is kept until there is one. */
export const lazy = (import.meta.env.SSR ? lazyOnServer : inBrowser) as typeof reactLazy;
