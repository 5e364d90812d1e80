import { isMostradorError } from '@mostrador/client';

/** @typedef {import('@mostrador/client').Schemas['Schedule']} Schedule */
/** @typedef {keyof Schedule['weekly']} Weekday */

/**
 * Switches a desktop off earlier on a day of every week. Only hours are given up, so no weekly budget is in the way.
 * @param {import('@mostrador/client').Mostrador} person
 * @param {string} desktopId
 * @param {Weekday} day
 * @param {string} time `HH:MM` of the desktop's own zone, a whole half hour
 * @returns {Promise<Schedule>} the schedule that holds now
 */
export async function closeAt(person, desktopId, day, time) {
  const path = { id: desktopId };
  for (;;) {
    const { data, response } = await person.send('get', '/v1/desktops/{id}/schedule', { params: { path } });
    const { timezone, weekly, exceptions } = data;
    try {
      return await person.put('/v1/desktops/{id}/schedule', {
        params: { path },
        ifMatch: response.headers.get('ETag') ?? '',
        body: { timezone, exceptions, weekly: { ...weekly, [day]: before(weekly[day], time) } },
      });
    } catch (error) {
      // Somebody else saved meanwhile: the same change, made to what they saved.
      if (!isMostradorError(error, 'version_conflict')) throw error;
    }
  }
}

/**
 * What of a day's blocks lies before a time.
 * @param {Schedule['weekly'][Weekday]} blocks
 * @param {string} time
 */
function before(blocks, time) {
  return blocks
    .filter(({ start }) => start < time)
    .map(({ start, end }) => ({ start, end: end < time ? end : time }));
}
