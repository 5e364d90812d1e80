import type { Settings, SettingsUpdate, z } from '@mostrador/contract';

type Document = z.input<typeof Settings>;

/** The document after an update: members left out stay, read-only ones are ignored. */
export function applySettings(before: Document, update: z.output<typeof SettingsUpdate>): Document {
  const { accountId: _accountId, updatedAt: _updatedAt, ...changes } = update;
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...before, ...given };
}
