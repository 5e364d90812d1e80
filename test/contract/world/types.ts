import type { PrincipalKind } from '@mostrador/contract';
import type { TestServer } from '../../../packages/server/src/testing.ts';

export interface WorldAccount {
  id: string;
  kind: 'operator' | 'distributor' | 'customer';
  parentId: string | null;
}

/** A credential of each principal, and the account that it acts for. */
export interface WorldPrincipal {
  kind: PrincipalKind;
  token: string;
  account: WorldAccount;
  headers: Record<string, string>;
}

/** A network of two branches: whoever asks has relatives and strangers in it. */
export interface World {
  server: TestServer;
  accounts: {
    operator: WorldAccount;
    distributor: WorldAccount;
    customer: WorldAccount;
    sibling: WorldAccount;
    sub: WorldAccount;
    subCustomer: WorldAccount;
    stranger: WorldAccount;
    strangersCustomer: WorldAccount;
  };
  principal(kind: PrincipalKind, options?: Limits): Promise<WorldPrincipal>;
}

/** What a credential is limited to; kinds without scopes and sites pass it by. */
export interface Limits {
  /** Left out: all. */
  scopes?: readonly string[];
  /** A person acts through its distributor's site, which may do what the scopes say. */
  atSite?: boolean;
}
