/** What a page asks of the window that opened it, passed to the frame that shows it. */
const OPENER = `window.opener = {
  postMessage: (data) => frameElement.dispatchEvent(new CustomEvent('platform-message', { detail: data })),
};
window.close = () => frameElement.dispatchEvent(new Event('platform-close'));`;

/**
 * A page of the platform as a document of its own: its sheets and scripts, which stand at addresses where no
 * server answers, are put into it.
 *
 * @param asset reads the text at a path of the platform
 */
export async function frameDocument(html: string, asset: (path: string) => Promise<string>): Promise<string> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const sheets = [...page.querySelectorAll('link[rel=stylesheet]')].map(async (link) => {
    const style = page.createElement('style');
    style.textContent = await asset(link.getAttribute('href') ?? '');
    link.replaceWith(style);
  });
  const scripts = [...page.querySelectorAll('script[src]')].map(async (script) => {
    const text = await asset(script.getAttribute('src') ?? '');
    script.remove();
    return text;
  });
  await Promise.all(sheets);
  for (const link of page.querySelectorAll('link')) link.remove();
  const opener = page.createElement('script');
  opener.textContent = OPENER;
  page.head.prepend(opener);
  // Deferred scripts run once the document is there, and so does what stands at its end.
  for (const text of await Promise.all(scripts)) {
    const script = page.createElement('script');
    script.textContent = text;
    page.body.append(script);
  }
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
