import { signInAsPerson } from './person.js';
import { switchOff, switchOn } from './power.js';
import { closeAt } from './schedule.js';

/**
 * Looks after the customer's first desktop as its administrator: on Fridays it closes at six, and for once it is
 * switched on for three hours.
 * @param {{ baseUrl: string, identifier: string, password: string }} options
 */
export async function runDesktop(options) {
  const { person, signOut } = await signInAsPerson(options);
  const { data } = await person.get('/v1/desktops', { params: { query: { limit: 1 } } });
  const [desktop] = data;
  if (!desktop) throw new Error('There is no desktop to look after.');
  console.log(`${desktop.name}: ${desktop.state}`);

  const schedule = await closeAt(person, desktop.id, 'friday', '18:00');
  console.log(
    `${schedule.weeklyHours} of ${schedule.budgetHours} hours a week, next off ${schedule.nextOffAt}`,
  );

  const { endsAt } = await switchOn(person, desktop.id);
  console.log(`on until ${endsAt}`);
  const { state } = await switchOff(person, desktop.id);
  console.log(`power session ${state}`);
  await signOut();
}
