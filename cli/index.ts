export { EXIT } from './shell/exit.ts';
export type { ExitCode } from './shell/exit.ts';
export { main } from './main.ts';
