/** Where to go on, on this server alone. */
export const within = (to: string | null): string => (to !== null && /^\/(?![/\\])/.test(to) ? to : '/');
