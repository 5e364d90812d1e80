import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/define';
import embed from './guides/snippets/embed.html?raw';
import page from './guides/snippets/hear.html?raw';
import { hear } from './guides/snippets/hear.ts';
import { runHtml } from './guides/snippets/run.ts';
import schedule from './guides/snippets/schedule.html?raw';
import signUp from './guides/snippets/sign-up.html?raw';
import themed from './guides/snippets/theme.html?raw';
import './guides/snippets/theme.css';
import { press } from './support/act.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';
import { stageOf } from './support/stages.ts';
import { until } from './support/until.ts';

/** The guides' own snippets, as they stand there. */
const meta: Meta = { title: 'Guides/Snippets', tags: ['!autodocs'] };
export default meta;
type Story = StoryObj;

const running =
  (source: string): Story['render'] =>
  (_, { canvasElement, globals }) =>
    runHtml(source, stageOf(canvasElement), globals.locale);

export const Embed: Story = { render: running(embed) };

/** The page of "Events", with the purchase that its button stands for. */
export const Events: Story = {
  render: (_, { canvasElement, globals }) => {
    const stage = stageOf(canvasElement);
    return runHtml(page, stage, globals.locale, (root) => {
      const [provider, list, button] = ['mostrador-provider', 'ol', 'button'].map((selector) =>
        root.querySelector<HTMLElement>(selector),
      );
      if (provider && list) hear(provider, list);
      button?.addEventListener('click', () => void stage?.change(scene.bought({ quantity: 100 })));
    });
  },
  play: async (context) => {
    const { canvasElement } = context;
    await settled(context);
    await press(canvasElement, 'button');
    await until(
      () => canvasElement.querySelector('ol')?.textContent?.includes('1350 stamps now'),
      'the news',
    );
  },
};

export const Theme: Story = { render: running(themed) };
export const SignUp: Story = { parameters: { session: 'visitor' }, render: running(signUp) };
export const Schedule: Story = { render: running(schedule) };
