/** Icons: paths, and `icon(path)` which draws one. */
export { icon, slashCircle, stamp, triangle } from './icons/basic.ts';
export * from './icons/more.ts';
