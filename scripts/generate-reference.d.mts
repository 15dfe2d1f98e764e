/** The text of docs/reference/<name>.md. */
export function generateReference(name: 'policy' | 'facts'): Promise<string>;
