/** Pages that the toolbar puts the widgets into; their custom properties stand in hosts.css. */
export const HOSTS = {
  plain: { title: 'Default blue' },
  bahia: { title: 'Bahía: teal, radius 14' },
  norte: { title: 'Norte: yellow, radius 2' },
  black: { title: 'Black' },
  white: { title: 'White' },
  red: { title: 'Red, round' },
  violet: { title: 'Violet, tight' },
} as const;
