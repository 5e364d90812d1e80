import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/define';
import embed from './guides/snippets/embed.html?raw';
import { runHtml } from './guides/snippets/run.ts';
import signUp from './guides/snippets/sign-up.html?raw';
import themed from './guides/snippets/theme.html?raw';
import './guides/snippets/theme.css';
import { stageOf } from './support/stages.ts';

/** The guides' own snippets, as they stand there. */
const meta: Meta = { title: 'Guides/Snippets', tags: ['!autodocs'] };
export default meta;
type Story = StoryObj;

const running =
  (source: string): Story['render'] =>
  (_, { canvasElement, globals }) =>
    runHtml(source, stageOf(canvasElement), globals.locale);

export const Embed: Story = { render: running(embed) };
export const Theme: Story = { render: running(themed) };
export const SignUp: Story = { parameters: { session: 'visitor' }, render: running(signUp) };
