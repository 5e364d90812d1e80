import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/desktop-schedule/define';
import { html, nothing } from 'lit';
import { deep, found, press, pressTo } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import { draw, keyIn } from './support/grid.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';
import { stageOf } from './support/stages.ts';
import { until } from './support/until.ts';

interface Args {
  desktopId?: string;
}
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const meta: Meta<Args> = {
  title: 'Widgets/Desktop schedule',
  component: 'mostrador-desktop-schedule',
  render: ({ desktopId }) =>
    html`<mostrador-desktop-schedule desktop-id=${desktopId ?? nothing}></mostrador-desktop-schedule>`,
};
export default meta;

const pressing =
  (part: string, next: string): Play =>
  async (context) => {
    await settled(context);
    await pressTo(context.canvasElement, `[part~=${part}]`, next);
  };

/** Paints from one cell to another; without `drop` the drag is still under way. */
const painting =
  (from: [number, number], to: [number, number], drop = true): Play =>
  async (context) => {
    await settled(context);
    await draw(context.canvasElement, from, to, drop);
  };

const person = { session: 'person' } as const;

/** An administrator of the account: 12 h from Monday to Saturday and 8 h on Sunday, EV-01. */
export const Week: Story = { parameters: person };

/** Known to the shop: everything can be read and tried; saving asks the person to sign in. */
export const KnownToTheSite: Story = {};

export const Visitor: Story = { parameters: { session: 'visitor' } };

/** EV-03, EV-04: a member looks, and reads who may change it. */
export const Member: Story = { parameters: { session: 'member' } };

/** A drag that is not over: the hatched part is what it adds, the numbers follow. */
export const Painting: Story = {
  parameters: person,
  play: painting([5, 41], [6, 42], false),
};

/** Arrows move, Shift selects, Space switches; a screen reader hears each act. */
export const KeyboardSelection: Story = {
  parameters: person,
  play: async (context) => {
    await settled(context);
    await keyIn(context.canvasElement, [3, 24], ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']);
  },
};

/** A-EV-1: the clock ends the month's hours, and the forecast says when. */
export const HardCap: Story = { parameters: { ...person, scene: scene.hardCap } };

/** A-EV-5: more than the week's hours cannot be saved; the ruler shows by how much. */
export const OverBudget: Story = { parameters: person, play: painting([5, 42], [5, 45]) };

/** A-EV-5: the hours that this week has used count; on Monday the same plan fits. */
export const BeginOnMonday: Story = {
  parameters: person,
  play: async (context) => {
    await settled(context);
    const canvas = context.canvasElement;
    await draw(canvas, [0, 16], [0, 39]);
    await draw(canvas, [5, 41], [6, 47]);
    await pressTo(canvas, '[part~=save]', '[part~=monday]');
  },
};

export const Saved: Story = {
  parameters: person,
  play: async (context) => {
    await painting([5, 38], [5, 39])(context);
    await press(context.canvasElement, '[part~=save]');
    await until(() => deep(context.canvasElement, '[part~=changes]:empty'), 'saved');
  },
};

const meeting =
  (next: string): Play =>
  async (context) => {
    await settled(context);
    const stage = stageOf(context.canvasElement);
    await stage?.quiet();
    const folded = !deep(context.canvasElement, '.week');
    if (folded) await press(context.canvasElement, '[part~=tab]:nth-child(6)');
    await draw(context.canvasElement, [5, 38], [5, 39]);
    await stage?.change(
      scene.savedElsewhere((weekly) => ({
        ...weekly,
        wednesday: [{ start: '10:00', end: '20:00' }],
        saturday: [{ start: '09:00', end: '14:00' }],
      })),
    );
    await found(context.canvasElement, next);
  };

/** Someone else saved meanwhile: yours filled, theirs dashed; nothing is saved until one is chosen. */
export const Conflict: Story = { parameters: person, play: meeting('.compared') };

/** The same in a narrow place: the days that differ one under the other. */
export const ConflictInNarrow: Story = {
  parameters: { ...person, width: 320 },
  play: async (context) => {
    await meeting('[part~=conflict]')(context);
    await pressTo(context.canvasElement, '[part~=compare]', '.comparison');
  },
};

/** A-EV-2: three hours that do not count; hatched, across midnight if need be. */
export const TemporaryPowerOn: Story = {
  parameters: { ...person, scene: scene.scenes(scene.evening, scene.poweredOn) },
};

export const TemporaryPowerOnInNarrow: Story = {
  parameters: { ...person, width: 320, scene: scene.scenes(scene.evening, scene.poweredOn) },
};

/** The provider is at it. */
export const Starting: Story = { parameters: { ...person, scene: scene.startingUp } };

export const ConfirmSwitchingOff: Story = {
  parameters: { ...person, scene: scene.poweredOn },
  play: pressing('stop', 'dialog[open]'),
};

/** What happened, and that it is tried again. */
export const ProviderDown: Story = { parameters: { ...person, scene: scene.providerDown } };

/** EV-22: no access; its data are kept for 30 days. */
export const Expired: Story = {
  parameters: person,
  play: async (context) => {
    await settled(context);
    const choice = await found<HTMLSelectElement>(context.canvasElement, '[part~=desktop]');
    choice.value = [...choice.options].find(({ text }) => text === 'Nómina anterior')?.value ?? '';
    choice.dispatchEvent(new Event('change'));
    await found(context.canvasElement, '[part~=problem]');
  },
};

export const FoldedDay: Story = { parameters: { ...person, width: 320 } };

export const FoldedDayOfTwelve: Story = { parameters: { ...person, width: 600 } };

/** For who would rather type. */
export const TypedHours: Story = { parameters: person, play: pressing('write', '[part~=hours]') };

/** A-EV-6: blocks that overlap are refused, and nothing typed is lost. */
export const OverlappingBlocks: Story = {
  parameters: person,
  play: async (context) => {
    await pressing('write', '[part~=hours]')(context);
    await press(context.canvasElement, '.add');
    const start = await found<HTMLInputElement>(context.canvasElement, '#hours-0-1-start');
    start.value = '19:00';
    start.dispatchEvent(new Event('change'));
    await found(context.canvasElement, '.message.error');
  },
};

export const CopyingADay: Story = { parameters: person, play: pressing('copy', '[part~=panel]') };

/** The hours stay as written and are read in the new zone. */
export const ChangingTheZone: Story = { parameters: person, play: pressing('zone', '[part~=timezone]') };

/** Enter on a block. */
export const EditingABlock: Story = {
  parameters: person,
  play: async (context) => {
    await settled(context);
    await keyIn(context.canvasElement, [2, 24], [], 'Enter');
    await found(context.canvasElement, '[part~=panel]');
  },
};

export const Empty: Story = { parameters: { ...person, scene: scene.noDesktops } };

export const Loading: Story = {
  parameters: {
    transport: silence,
    until: (root: HTMLElement) =>
      root.querySelector('mostrador-desktop-schedule')?.shadowRoot?.querySelector('.bone'),
  },
};

export const Failed: Story = {
  parameters: { ...person, transport: failing(/^\/v1\/desktops/, 'internal_error') },
};

/** What was read stays, with its time; nothing can be saved. */
export const Offline: Story = { parameters: { ...person, offline: true } };
