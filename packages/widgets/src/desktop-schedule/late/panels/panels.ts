export { block, forgetBlock } from './block.ts';
export { copy, forgetCopy } from './copy.ts';
export { hours } from './hours.ts';
export { panelStyles } from './styles.ts';
export { zone } from './zone.ts';
