import { type Schedule, type ScheduleProblem, scheduleProblems } from '@mostrador/domain';
import { type Bilingual, type Locale, problem } from '../../http/problem.ts';

/** What is wrong with a schedule, in the user's words (A-EV-6). */
const MESSAGES: Record<ScheduleProblem['code'], Bilingual> = {
  unknown_timezone: { es: 'No se conoce esa zona horaria', en: 'That time zone is not known' },
  not_a_time: {
    es: 'Escriba la hora como HH:MM, de 00:00 a 24:00',
    en: 'Write the time as HH:MM, from 00:00 to 24:00',
  },
  not_half_hour: { es: 'Use horas o medias horas', en: 'Use whole or half hours' },
  empty_block: { es: 'El bloque termina donde empieza', en: 'The block ends where it begins' },
  ends_before_start: {
    es: 'El bloque termina antes de empezar: pase la medianoche con dos bloques',
    en: 'The block ends before it begins: cross midnight with two blocks',
  },
  unsorted: { es: 'Ordene los bloques del día por su hora', en: 'Sort the blocks of a day by their time' },
  overlapping: { es: 'Se encima con el bloque anterior', en: 'It overlaps the block before' },
  touching: {
    es: 'Empieza donde termina el anterior: únalos en un bloque',
    en: 'It begins where the block before ends: make them one',
  },
  not_a_date: { es: 'Esa fecha no existe', en: 'There is no such date' },
  duplicate_date: { es: 'Esa fecha ya tiene una excepción', en: 'That date has an exception already' },
};

/** 422 `invalid_request` with an error for each wrong block, by its pointer. */
export function requireWellFormed(schedule: Schedule, locale: Locale): void {
  const errors = scheduleProblems(schedule).map(({ pointer, code }) => ({
    pointer,
    code,
    message: MESSAGES[code][locale === 'en' ? 'en' : 'es'],
  }));
  if (errors.length) throw problem('invalid_request', { errors });
}
