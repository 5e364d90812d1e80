import type { Translation } from '../../../i18n/messages.ts';
import type { es } from './messages.es.ts';

/** Typing hours, copying a day, choosing a zone; en. */
export const en = {
  start: 'Start',
  end: 'End',
  to: 'to',
  add: 'Add a block',
  remove: 'Remove {block}',
  none: 'No hours',
  notATime: 'Write a time from 00:00 to 24:00.',
  notHalf: 'Use whole or half hours, like 08:00 or 08:30.',
  ends: 'It must end after {time}.',
  overlaps: 'It overlaps {block}.',
  of: '{day}: {what}',
  copyFrom: 'Copy',
  copyHead: 'Copy {day} to',
  withCopy: 'The week with the copy',
  copyTo: ['Copy to {count} day', 'Copy to {count} days'],
  cancel: 'Cancel',
  accept: 'Accept',
  erase: 'Erase block',
  zone: 'Time zone',
  zoneSo: 'The written hours stay: they are read in the new zone. They count the same in the {budget} h.',
  blockHead: 'Block of {day}',
} as const satisfies Translation<typeof es>;
