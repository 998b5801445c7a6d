import type { UseFormRegisterReturn } from 'react-hook-form';
import type { FormLine } from './minutes-input';

export interface Person {
  id: string;
  name: string;
}

type Part = keyof Omit<FormLine, 'kind'>;
export type LinePath = `lines.${number}.${Part}`;

/** What the lists of lines need of the form they are in: that of minutes, or of a meeting that took place elsewhere. */
export interface LinesForm {
  lines: () => readonly FormLine[];
  setLines: (lines: FormLine[]) => void;
  register: (path: LinePath) => UseFormRegisterReturn;
  errorOf: (path: LinePath) => string | undefined;
}
