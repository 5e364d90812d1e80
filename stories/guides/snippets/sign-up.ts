import type {} from '@mostrador/widgets';

document.querySelector('mostrador-provider')?.addEventListener('mostrador-signed-up', ({ signUp }) => {
  console.log(`${signUp.id} signs up as a ${signUp.kind}`); // for your own records; nothing of the person is in it
});
