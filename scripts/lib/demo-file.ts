import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from './house.ts';

/**
 * Writes demo.json, by which scripts and tests find the running demo: platformUrl, siteUrl,
 * operatorSecretKey, distributorSecretKey, publishableKey, customerId, stampingAccountId and
 * profile {identifier, password}.
 * @returns its path, or null for a live server, which has no demo
 */
export function writeDemoFile(dataDir: string, { platform, siteUrl }: House): string | null {
  if (!platform.demo) return null;
  const { operatorSecretKey, distributorSecretKey, publishableKey, customerId, stampingAccountId, profile } =
    platform.demo;
  const content = {
    platformUrl: platform.url,
    siteUrl,
    operatorSecretKey,
    distributorSecretKey,
    publishableKey,
    customerId,
    stampingAccountId,
    profile,
  };
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'demo.json');
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  // The mode above is for a new file only.
  chmodSync(file, 0o600);
  return file;
}
