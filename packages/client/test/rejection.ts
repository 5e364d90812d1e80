/** What a call rejects with; rejects itself when the call succeeds. */
export async function rejectionOf(work: Promise<unknown>): Promise<unknown> {
  const outcome = await work.then(
    (value) => ({ value }),
    (reason: unknown) => ({ reason }),
  );
  if ('reason' in outcome) return outcome.reason;
  throw new Error(`It succeeded with ${JSON.stringify(outcome.value)}`);
}
