const WIDTH = 460;
const HEIGHT = 720;

/**
 * Opens a window for a page of the platform, empty unless `url` is known. Must run inside the click: browsers
 * block what opens after an await. Null when blocked.
 */
export const openWindow = (url = ''): Window | null => {
  const left = Math.max(0, screenX + (outerWidth - WIDTH) / 2);
  const top = Math.max(0, screenY + (outerHeight - HEIGHT) / 2);
  return open(url, '_blank', `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`);
};
