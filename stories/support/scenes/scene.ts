import { createMostrador, type Mostrador } from '@mostrador/client';
import type { Sandbox, SandboxPerson } from '@mostrador/server/sandbox';

/** What makes the platform ready for a story, before its widgets are there. */
export type Scene = (sandbox: Sandbox) => Promise<void>;

/** One scene after another. */
export const scenes =
  (...all: readonly Scene[]): Scene =>
  async (sandbox) => {
    for (const scene of all) await scene(sandbox);
  };

/** A client of a back end, or of the platform's own portal. */
export const clientOf = ({ url, backEnd }: Sandbox, credential: string): Mostrador =>
  createMostrador({ baseUrl: url, credential, fetch: backEnd });

/** A client of the site's page. */
export const pageClientOf = ({ url, fetch }: Sandbox, credential: string): Mostrador =>
  createMostrador({ baseUrl: url, credential, fetch });

/** A client that acts as a person, signed in on the platform itself. */
export const clientAs = async (sandbox: Sandbox, person: SandboxPerson): Promise<Mostrador> =>
  clientOf(sandbox, await sandbox.signInAs(person));
