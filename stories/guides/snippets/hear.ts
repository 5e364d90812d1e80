import type {} from '@mostrador/widgets';

/** Writes what the widgets of a page tell into a list. */
export function hear(page: HTMLElement, list: HTMLElement): void {
  const tell = (line: string) => {
    list.append(Object.assign(document.createElement('li'), { textContent: line }));
  };
  page.addEventListener('mostrador-ready', () => tell('The balance is shown'));
  page.addEventListener('mostrador-balance-changed', ({ stamps }) => tell(`${stamps} stamps now`));
  page.addEventListener('mostrador-signed-in', ({ person }) => tell(`${person.account?.name} signed in`));
  page.addEventListener('mostrador-purchased', ({ order }) => tell(`${order.id} is ${order.state}`));
  page.addEventListener('mostrador-error', ({ problem }) => tell(`${problem.code}: ${problem.title}`));
}
