import { lazy as reactLazy } from 'react';
import { patiently } from './patient';

/** A part of a page whose code comes when it is shown. Without a connection its place is kept until there is one. */
export const lazy: typeof reactLazy = (load) => reactLazy(() => patiently(load));
