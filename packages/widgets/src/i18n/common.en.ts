import type { commonEs } from './common.es.ts';
import type { Translation } from './messages.ts';

/** Texts of the shared parts, en. */
export const commonEn = {
  loading: 'Loading',
  retry: 'Retry',
  request: 'Request {id}',
  copy: 'Copy',
  copied: 'Copied',
  offline: 'Offline.',
  dataFrom: 'Data from {time}',
} as const satisfies Translation<typeof commonEs>;
