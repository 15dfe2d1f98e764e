/** Signs in. A number: too many attempts, and how many seconds to wait. */
export async function signIn(email: string, password: string): Promise<'signed-in' | 'wrong' | 'failed' | number> {
  const response = await fetch('/api/account/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  }).catch(() => undefined);
  if (response?.ok) return 'signed-in';
  if (response?.status === 429) return Number(response.headers.get('retry-after') ?? 60);
  return response?.status === 401 || response?.status === 400 ? 'wrong' : 'failed';
}

/** Signs out, and leaves for the page of signing in. */
export async function signOut(): Promise<void> {
  await fetch('/api/account/session', { method: 'DELETE' }).catch(() => undefined);
  window.location.assign('/sign-in');
}

/** The code of what is wrong with a password, in a refusal. */
export const passwordFault = (details: readonly unknown[] | undefined): string | undefined =>
  details
    ?.map((detail) => (typeof detail === 'object' && detail !== null && 'code' in detail && typeof detail.code === 'string' ? detail.code : undefined))
    .find((code) => code !== undefined);
