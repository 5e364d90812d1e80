import type { ViewSubject } from '../widgets/creation.ts';
import { RIVALS } from './install.ts';

/** Twenty events of 90 minutes, four a working day. */
const EVENTS = `
const monday = new Date(2026, 0, 5);
const events = Array.from({ length: 20 }, (_, index) => {
  const start = new Date(monday);
  start.setDate(5 + Math.floor(index / 4));
  start.setHours(8 + (index % 4) * 2, 0, 0, 0);
  return { id: String(index), title: 'Shift ' + index, start, end: new Date(start.getTime() + 90 * 60_000) };
});`;

const rival = (ready: string, source: string): ViewSubject => ({
  ready,
  source: source + EVENTS,
  folder: RIVALS,
});

/** The week views that others would embed, editable where they are able to be, filled before they are mounted. */
export const WEEKS: Readonly<Record<string, ViewSubject>> = {
  EventCalendar: rival(
    '.ec-event',
    `import '@event-calendar/core/index.css';
import { createCalendar, Interaction, TimeGrid } from '@event-calendar/core';
export const mount = (host) => void createCalendar(host, [TimeGrid, Interaction], {
  view: 'timeGridWeek', date: monday, editable: true, selectable: true, height: '700px', events,
});`,
  ),
  FullCalendar: rival(
    '.fc-timegrid-event',
    `import { Calendar } from '@fullcalendar/core';
import interaction from '@fullcalendar/interaction';
import timeGrid from '@fullcalendar/timegrid';
export const mount = (host) => new Calendar(host, {
  plugins: [timeGrid, interaction], initialView: 'timeGridWeek', initialDate: monday,
  editable: true, selectable: true, height: 700, events,
}).render();`,
  ),
  'Schedule-X (no drag)': rival(
    '.sx__time-grid-event',
    `import '@schedule-x/theme-default/dist/index.css';
import 'temporal-polyfill/global';
import { createCalendar, createViewWeek } from '@schedule-x/calendar';
const zoned = (date) => Temporal.ZonedDateTime.from(date.toISOString().slice(0, 19) + '+00:00[UTC]');
export const mount = (host) => {
  host.style.height = '700px';
  createCalendar({
    views: [createViewWeek()], timezone: 'UTC', selectedDate: Temporal.PlainDate.from('2026-01-05'),
    events: events.map((event) => ({ ...event, start: zoned(event.start), end: zoned(event.end) })),
  }).render(host);
};`,
  ),
};
