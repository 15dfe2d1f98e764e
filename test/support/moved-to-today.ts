const DAY = /"(\d{4})-(\d{2})(?:-(\d{2}))?"/g;

/** A regulation whose days are moved by whole months, so that what was written for December 2026 holds on the day of the test. */
export function movedToToday(text: string, today = new Date()): string {
  const months = (today.getFullYear() - 2026) * 12 + today.getMonth() - 11 + (today.getDate() > 15 ? 1 : 0);
  return text.replace(DAY, (_, year: string, month: string, day: string | undefined) => {
    const first = new Date(Date.UTC(Number(year), Number(month) - 1 + months, 1));
    const moved = first.toISOString().slice(0, 7);
    if (day === undefined) return `"${moved}"`;
    const lastOf = (at: Date): number => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
    const wasLast = Number(day) === lastOf(new Date(Date.UTC(Number(year), Number(month) - 1, 1)));
    const kept = wasLast ? lastOf(first) : Math.min(Number(day), lastOf(first));
    return `"${moved}-${String(kept).padStart(2, '0')}"`;
  });
}
