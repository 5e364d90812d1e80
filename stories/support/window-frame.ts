import './window-frame.css';

export interface WindowFrameOptions {
  visible: boolean;
  onClose(): void;
  onLoad(document: Document): void;
  onMessage(data: unknown): void;
}

/** A frame in the page that looks and behaves like a small browser window. */
export interface WindowFrame {
  show(url: string, html: string): void;
  focus(): void;
  remove(): void;
}

/** Opens it above the story, empty. */
export function openWindowFrame({ visible, onClose, onLoad, onMessage }: WindowFrameOptions): WindowFrame {
  const root = document.createElement('section');
  root.className = 'platform-window';
  root.ariaLabel = 'Window of the platform';
  root.hidden = !visible;
  const address = document.createElement('p');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', onClose);
  const bar = document.createElement('header');
  bar.append(address, close);
  const frame = document.createElement('iframe');
  frame.title = 'Page of the platform';
  frame.addEventListener('platform-message', (event) => onMessage((event as CustomEvent<unknown>).detail));
  frame.addEventListener('platform-close', onClose);
  frame.addEventListener('load', () => {
    const page = frame.contentDocument;
    if (!page || frame.srcdoc === '') return;
    page.documentElement.style.colorScheme = getComputedStyle(document.documentElement).colorScheme;
    onLoad(page);
  });
  root.append(bar, frame);
  document.body.append(root);
  return {
    show(url, html) {
      address.textContent = new URL(url).host;
      frame.srcdoc = html;
    },
    focus: () => frame.focus(),
    remove: () => root.remove(),
  };
}
