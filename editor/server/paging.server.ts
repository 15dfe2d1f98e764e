/** Which page of a list is looked at, and what is looked for, as its address says; what makes no sense there is the beginning. */
export const asked = ({ searchParams }: URL): { readonly search: string; readonly from: number } => ({
  search: (searchParams.get('search') ?? '').trim().slice(0, 100),
  from: Math.max(0, Math.min(1_000_000, Number.parseInt(searchParams.get('from') ?? '0', 10) || 0)),
});
