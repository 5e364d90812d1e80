import { pageAsset } from './assets.ts';
import { PAGE_CSS } from './page.css.ts';

export const PAGE_SHEET = pageAsset('page.css', 'text/css', PAGE_CSS);

export const PAGE_ICON = pageAsset(
  'icon.svg',
  'image/svg+xml',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#3553c9"/><path fill="#fff" d="M6 17h2.8v8H6zM12.4 8h2.8v17h-2.8zM18.8 8h2.8v17h-2.8zM25.2 17H28v8h-2.8z"/></svg>',
);
