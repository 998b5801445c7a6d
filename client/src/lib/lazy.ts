import { lazy as reactLazy, type ComponentType, type LazyExoticComponent } from 'react';
import { patiently } from './patient';

/** A part of a page whose code comes when it is shown. Without a connection its place is kept until there is one. */
// oxlint-disable-next-line typescript/no-explicit-any
export function lazy<TPart extends ComponentType<any>>(
  load: () => Promise<{ default: TPart }>,
): LazyExoticComponent<TPart> {
  return reactLazy(() => patiently(load));
}
