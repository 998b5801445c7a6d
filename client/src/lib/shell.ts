import { createContext, useContext } from 'react';
import type { ShellQuery } from './Shell.generated';

export type Shell = ShellQuery;
export type Community = Shell['community'];
export type Viewer = NonNullable<Shell['viewer']>;

export const ShellContext = createContext<Shell | null>(null);

/** The community and the viewer, which every page has. @throws outside of the application shell */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell is called outside of the shell');
  return shell;
}

export const useCommunity = (): Community => useShell().community;

/** The signed-in person, or null for a visitor. */
export const useViewer = (): Viewer | null => useShell().viewer;
