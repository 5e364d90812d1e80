import { isMostradorError } from '@mostrador/client';

/**
 * Switches a desktop on for three hours, or begins the three hours anew where they run already.
 * @param {import('@mostrador/client').Mostrador} person
 * @param {string} desktopId
 */
export async function switchOn(person, desktopId) {
  const params = { path: { id: desktopId } };
  try {
    return await person.post('/v1/desktops/{id}/power-sessions', { params });
  } catch (error) {
    if (!isMostradorError(error, 'power_session_running')) throw error;
    return await person.post('/v1/desktops/{id}/power-sessions/extension', { params });
  }
}

/**
 * Ends the three hours; the desktop stays on only while its schedule says so.
 * @param {import('@mostrador/client').Mostrador} person
 * @param {string} desktopId
 */
export function switchOff(person, desktopId) {
  return person.delete('/v1/desktops/{id}/power-sessions', { params: { path: { id: desktopId } } });
}
