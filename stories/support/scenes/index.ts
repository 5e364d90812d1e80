export * from './accounts.ts';
export * from './balances.ts';
export * from './desktops.ts';
export * from './panels.ts';
export * from './purchases.ts';
export { type Scene, scenes } from './scene.ts';
export * from './services.ts';
export * from './shop.ts';
export * from './sign-ups.ts';
