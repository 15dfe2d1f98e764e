export function startPostgres(): Promise<{ url: string; pid: number | undefined; stop: () => Promise<void> }>;
export function ensurePostgres(): Promise<{ url: string }>;
