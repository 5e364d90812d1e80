// The widgets tell what happens by events; this site only scrolls to the shop when a meter asks for it.
document.addEventListener('mostrador-buy-requested', (event) => {
  event.preventDefault();
  const shop = document.querySelector('#comprar');
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  shop?.scrollIntoView({ behavior: smooth ? 'smooth' : 'auto', block: 'start' });
  shop?.querySelector('mostrador-stamp-purchase')?.focus();
});
