import { assert } from '@open-wc/testing';
import { LitElement } from 'lit';
import { consumeHost } from './consume-host.ts';
import './define.ts';

class WaitingWidget extends LitElement {
  readonly consumer = consumeHost(this);
}
customElements.define('waiting-widget', WaitingWidget);

/** What is told at the console while `act` runs. */
function told(method: 'warn' | 'error', act: () => void): string[] {
  const texts: string[] = [];
  const original = console[method];
  console[method] = (text: string) => void texts.push(text);
  act();
  console[method] = original;
  return texts;
}

describe('a web developer is told at the console', () => {
  it('of a widget that waits for a provider in vain, and of none that has one', () => {
    const { setTimeout } = globalThis;
    const patience: (() => void)[] = [];
    Object.assign(globalThis, { setTimeout: (run: () => void) => patience.push(run) });
    const widget = document.createElement('waiting-widget');
    Object.assign(globalThis, { setTimeout });
    document.body.append(widget);
    assert.lengthOf(patience, 1);
    assert.deepEqual(told('warn', patience[0]!), [
      '[mostrador] <waiting-widget> waits for a <mostrador-provider> around it, or for configure().',
    ]);
    const provider = document.createElement('mostrador-provider');
    document.body.append(provider);
    provider.append(widget);
    assert.deepEqual(told('warn', patience[0]!), []);
    provider.remove();
  });

  it('of a key that is no publishable one', async () => {
    const provider = document.createElement('mostrador-provider');
    document.body.append(provider);
    await provider.updateComplete;
    const take = (publishableKey: string) =>
      told('error', () => {
        provider.publishableKey = publishableKey;
        // Its update at once, while the console is watched.
        (provider as unknown as { performUpdate(): void }).performUpdate();
      });
    assert.match(take('sk_secret').join(), /begins with pk_.*is to be revoked/);
    assert.deepEqual(take('pk_public'), []);
    provider.remove();
  });
});
