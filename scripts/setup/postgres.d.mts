export function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }>;
export function ensurePostgres(): Promise<{ url: string }>;
