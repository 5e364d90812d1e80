/** Asks the shop's back end for an embed session; null when nobody is signed in there. */
export async function fetchSession(): Promise<{ token: string; expiresAt: string } | null> {
  const response = await fetch('/mostrador-session', { method: 'POST' });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`The shop answered ${response.status}`);
  return response.json();
}
