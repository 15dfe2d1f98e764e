import { readConfiguration, type Configuration } from './configuration.ts';

let read: Configuration | undefined;

/** The configuration, read once. Throws ConfigurationError where it does not hold. */
export const configuration = (): Configuration => (read ??= readConfiguration());

/** Tests begin anew with another environment. */
export const forgetConfiguration = (): void => {
  read = undefined;
};
