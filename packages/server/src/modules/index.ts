import type { Api } from '../http/register.ts';
import { accounts } from './accounts/routes.ts';

/** The capabilities of the platform; each routes its own operations and pages. */
export const MODULES: readonly ((api: Api) => void)[] = [accounts];
