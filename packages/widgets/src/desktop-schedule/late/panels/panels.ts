export { block } from './block.ts';
export { copy } from './copy.ts';
export { hours } from './hours.ts';
export { panelStyles } from './styles.ts';
export { zone } from './zone.ts';
