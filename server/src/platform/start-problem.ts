/**
 * Why Rapport cannot start, said in one line for the person at the terminal.
 * The line begins with the setting to look at; the process ends with exit code 1 and no stack.
 */
export class StartProblem extends Error {
  readonly setting: string;

  constructor(setting: string, explanation: string) {
    super(`${setting}: ${explanation}`);
    this.name = 'StartProblem';
    this.setting = setting;
  }
}
