import { newSecret } from '../http/secrets.ts';

/** The demo's keys; fresh for every installation, fixed for tests and for the tab. */
export interface DemoSecrets {
  operatorSecretKey: string;
  distributorSecretKey: string;
  publishableKey: string;
}

export const newDemoSecrets = (): DemoSecrets => ({
  operatorSecretKey: newSecret('sk'),
  distributorSecretKey: newSecret('sk'),
  publishableKey: newSecret('pk'),
});

/** Keys of throw-away databases: test databases and the tab's, which nobody else reaches. */
export const FIXED_SECRETS: DemoSecrets = {
  operatorSecretKey: `sk_${'operator'.padEnd(43, '0')}`,
  distributorSecretKey: `sk_${'distributor'.padEnd(43, '0')}`,
  publishableKey: `pk_${'distributor'.padEnd(43, '0')}`,
};
