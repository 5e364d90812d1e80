import { assert } from '@open-wc/testing';
import { LitElement } from 'lit';
import { waitUntil } from '../../test/wait-until.ts';
import { consumeHost } from './consume-host.ts';

class EarlyWidget extends LitElement {
  readonly consumer = consumeHost(this);
}

describe('a provider that is defined after its widgets', () => {
  it('gives them its host, with the properties that were set on it before', async () => {
    customElements.define('early-widget', EarlyWidget);
    const provider = document.createElement('mostrador-provider');
    provider.setAttribute('base-url', 'https://platform.example/');
    let asked = 0;
    Object.assign(provider, {
      fetchSession: async () => {
        asked += 1;
        return null;
      },
    });
    provider.append(document.createElement('early-widget'));
    document.body.append(provider, document.createElement('early-widget'));
    const [inside, outside] = document.querySelectorAll<EarlyWidget>('early-widget');
    await inside?.updateComplete;
    assert.equal(inside?.consumer.value, undefined);

    await import('./define.ts');
    await waitUntil(() => inside?.consumer.value, 'host');
    assert.equal(inside?.consumer.value?.baseUrl, 'https://platform.example');
    await waitUntil(() => inside?.consumer.value?.session === 'visitor', 'session settled');
    assert.equal(asked, 1);
    assert.equal(outside?.consumer.value, undefined, 'a widget outside of it goes on waiting');
  });
});
