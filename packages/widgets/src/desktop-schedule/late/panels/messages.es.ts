import type { Catalogue } from '../../../i18n/messages.ts';

/** Typing hours, copying a day, choosing a zone; es-MX. */
export const es = {
  start: 'Inicio',
  end: 'Fin',
  to: 'a',
  add: 'Agregar bloque',
  remove: 'Quitar {block}',
  none: 'Sin horas',
  notATime: 'Escriba una hora de 00:00 a 24:00.',
  notHalf: 'Use horas completas o medias, como 08:00 u 08:30.',
  ends: 'Debe terminar después de las {time}.',
  overlaps: 'Se encima con {block}.',
  of: '{day}: {what}',
  copyFrom: 'Copiar',
  copyHead: 'Copiar {day} a',
  withCopy: 'Semana con la copia',
  copyTo: ['Copiar a {count} día', 'Copiar a {count} días'],
  cancel: 'Cancelar',
  accept: 'Aceptar',
  erase: 'Borrar bloque',
  zone: 'Zona horaria',
  zoneSo: 'Las horas escritas no cambian: se leen en la zona nueva. Cuentan igual en las {budget} h.',
  blockHead: 'Bloque del {day}',
} as const satisfies Catalogue;
