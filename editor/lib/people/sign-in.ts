async function post(path: string, body: unknown): Promise<{ readonly response: Response | undefined; readonly reason: unknown }> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, init).catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  return { response, reason: typeof answer === 'object' && answer !== null && 'reason' in answer ? answer.reason : undefined };
}

const waitFor = ({ headers }: Response): number => Number(headers.get('retry-after') ?? 60);

/** Signs in. `code`: one has to follow. A number: too many attempts, and how many seconds to wait. */
export async function signIn(email: string, password: string): Promise<'signed-in' | 'code' | 'wrong' | 'failed' | number> {
  const { response } = await post('/api/account/session', { email, password });
  if (response?.ok) return response.status === 202 ? 'code' : 'signed-in';
  if (response?.status === 429) return waitFor(response);
  return response?.status === 401 || response?.status === 400 ? 'wrong' : 'failed';
}

/** Gives the code that has to follow. `over`: the password has to be given again first. */
export async function giveCode(kind: 'code' | 'recovery', code: string): Promise<'signed-in' | 'over' | 'wrong' | 'other-secret' | 'failed' | number> {
  const { response, reason } = await post('/api/account/session/code', kind === 'code' ? { code: code.replace(/\s/g, '') } : { recoveryCode: code });
  if (response?.ok) return 'signed-in';
  if (response?.status === 429) return waitFor(response);
  if (reason === 'code-expected') return 'over';
  if (reason === 'other-secret') return reason;
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
