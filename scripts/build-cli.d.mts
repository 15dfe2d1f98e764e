/** Builds the command into a folder, which is replaced as a whole. */
export function buildCli(folder: string): Promise<void>;
