/**
 * Texts that were read from a server before a verb began, under the name by which the user called them. The verbs read them as they read files, and say
 * the same name where something in them is wrong.
 */
const texts = new Map<string, Uint8Array>();

export const keepFetched = (name: string, text: Uint8Array): void => void texts.set(name, text);
export const fetched = (name: string): Uint8Array | undefined => texts.get(name);
