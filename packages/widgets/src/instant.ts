/** Where the platform's days begin and end unless an account says otherwise. */
export const DEFAULT_TIME_ZONE = 'America/Mexico_City';

const made = new Map<string, Intl.DateTimeFormat>();
const format = (key: string, tag: string, options: Intl.DateTimeFormatOptions) => {
  const known = made.get(key) ?? new Intl.DateTimeFormat(tag, options);
  made.set(key, known);
  return known;
};

/** `14:20` of an instant (`2026-11-18T20:20:00Z`) in an IANA zone. */
export const formatTime = (instant: string, timeZone: string): string =>
  format(`t${timeZone}`, 'en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

/** The calendar day (`2026-11-18`) of an instant in an IANA zone. */
export const dayOf = (instant: string, timeZone: string): string =>
  format(`d${timeZone}`, 'en-CA', { timeZone }).format(new Date(instant));
