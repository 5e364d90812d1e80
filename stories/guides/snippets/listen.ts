import type {} from '@mostrador/widgets';

const provider = document.querySelector('mostrador-provider');

provider?.addEventListener('mostrador-purchased', ({ order }) => {
  console.log(`${order.id} cost ${order.total.amount / 100} pesos`);
});

provider?.addEventListener('mostrador-error', ({ problem }) => {
  console.log(problem.code, problem.requestId);
});

provider?.addEventListener('mostrador-buy-requested', (event) => {
  event.preventDefault(); // the meter would look for a stamp purchase on the page by itself
  document.querySelector('#buy')?.scrollIntoView();
});
