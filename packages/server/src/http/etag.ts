/** Whether If-Match names this version: `*`, or the ETag among those listed. */
export const matchesVersion = (ifMatch: string, etag: string): boolean =>
  ifMatch.trim() === '*' || ifMatch.split(',').some((candidate) => candidate.trim() === etag);
