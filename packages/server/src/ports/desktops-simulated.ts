import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { DesktopProvider, SwitchCommand, SwitchOutcome } from './desktops.ts';

/** How the simulated provider can be made to fail, for everybody, until it is told otherwise. */
export const PROVIDER_FAULTS = ['down', 'slow', 'refusing'] as const;
export type ProviderFault = (typeof PROVIDER_FAULTS)[number];

/** Milliseconds of business time that a machine takes to be there, and to be gone. */
export interface SwitchDelays {
  on: number;
  off: number;
}

/** As a suspended machine behaves. */
export const REALISTIC_DELAYS: SwitchDelays = { on: 4_000, off: 2_000 };
/** Takes this many times longer while it is slow. */
const SLOW_FACTOR = 15;
const PATIENCE_MS = 5_000;

type Db = Kysely<Database>;

/** What it suffers from at present; null while it is well. */
export async function readFault(db: Db): Promise<ProviderFault | null> {
  const row = await db.selectFrom('simulated_provider').select('fault').executeTakeFirst();
  return (row?.fault as ProviderFault | undefined) ?? null;
}

/** Makes it fail, or well again. */
export async function setFault(db: Db, fault: ProviderFault | null): Promise<void> {
  await db.deleteFrom('simulated_provider').execute();
  if (fault) await db.insertInto('simulated_provider').values({ fault }).execute();
}

/** Writes the command down, once; a repeated one only asks. Answers when it is ready, null when a newer one came. */
async function enter(db: Db, command: SwitchCommand, readyAt: Date): Promise<Date | null> {
  const { rows } = await sql<{ ready_at: Date; overtaken: boolean }>`
    INSERT INTO simulated_switch AS s (id, desktop_id, number, wanted, ready_at)
    VALUES (${command.id}, ${command.desktopId}, ${command.number}, ${command.to}, ${readyAt})
    ON CONFLICT (id) DO UPDATE SET asked = s.asked + 1
    RETURNING ready_at,
      EXISTS (SELECT 1 FROM simulated_switch n WHERE n.desktop_id = s.desktop_id AND n.number > s.number) AS overtaken
  `.execute(db);
  const [row] = rows;
  return row && !row.overtaken ? row.ready_at : null;
}

/**
 * Test mode's desktop provider. Its books are a table, so that a killed server and a repeated call still switch
 * once; they are kept outside the platform's transactions, as a real provider's are. Delays are business time: a
 * test or a story moves the clock instead of waiting.
 */
export function simulatedDesktops(db: Db, delays: SwitchDelays = { on: 0, off: 0 }): DesktopProvider {
  return {
    patienceMs: PATIENCE_MS,
    async switchPower(command, now): Promise<SwitchOutcome> {
      const fault = await readFault(db);
      if (fault === 'down') throw new Error('The simulated provider is down');
      if (fault === 'refusing') return { state: 'refused' };
      const delay = (command.to === 'on' ? delays.on : delays.off) * (fault === 'slow' ? SLOW_FACTOR : 1);
      const readyAt = await enter(db, command, new Date(now.getTime() + delay));
      // What a newer command overtook is over: nobody waits for it.
      if (readyAt === null || readyAt <= now) return { state: 'done' };
      return { state: 'working', askAgainAt: readyAt };
    },
  };
}
