/** The first control takes the focus once the panel is there: a keyboard would have to look for it. */
export const enter = (panel: Element | undefined): void => {
  // Neither are the controls in the panel yet, nor the panel in the page.
  queueMicrotask(() => {
    const first = panel?.querySelector<HTMLInputElement | HTMLSelectElement>('select,input:enabled');
    first?.focus();
    if (first?.localName === 'input') (first as HTMLInputElement).select();
  });
};
