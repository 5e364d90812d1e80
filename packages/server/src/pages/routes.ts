import type { Api } from '../http/register.ts';
import { routeAsset } from './assets.ts';
import { GUARD_SCRIPT } from './guard-script.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_ICON, PAGE_SHEET } from './shared-assets.ts';

/** What all platform pages load. */
export function pages(api: Api): void {
  for (const asset of [PAGE_SHEET, PAGE_ICON, PAGE_SCRIPT, GUARD_SCRIPT]) routeAsset(api, asset);
}
