/** The answer of an outside system; rejects where it does not come in time. What it does of it later, it tells when it is asked. */
export async function patiently<T>(patienceMs: number, answer: Promise<T>): Promise<T> {
  const { promise: overdue, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms`)), patienceMs);
  try {
    return await Promise.race([answer, overdue]);
  } finally {
    clearTimeout(timer);
  }
}
