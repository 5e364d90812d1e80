import { circle } from './basic.ts';

export const checkCircle = `${circle}M5.4 8.1l1.8 1.8 3.4-3.6`;
export const alertCircle = `${circle}M8 5v3.4M8 10.9v.1`;
export const clock = `${circle}M8 4.8V8l2 1.4`;
export const globe = `${circle}M2 8h12M8 2c4 3.6 4 8.4 0 12-4-3.6-4-8.4 0-12`;
export const bolt = 'M8.8 1.8L3.2 9.2h4l-.8 5 6-7.6h-4.2z';
export const coins =
  'M3 4a5 2.2 0 1 1 10 0 5 2.2 0 1 1-10 0v8c0 1.2 2.2 2.2 5 2.2s5-1 5-2.2V4M3 8c0 1.2 2.2 2.2 5 2.2s5-1 5-2.2';
export const card =
  'M3.2 3.2h9.6A1.4 1.4 0 0 1 14.2 4.6v6.8a1.4 1.4 0 0 1-1.4 1.4H3.2a1.4 1.4 0 0 1-1.4-1.4V4.6A1.4 1.4 0 0 1 3.2 3.2zM1.8 6.4h12.4M4.6 10h2';
export const bank = 'M2.2 6L8 2.4 13.8 6zM4 8.6v3M6.7 8.6v3M9.3 8.6v3M12 8.6v3M2.2 13.8h11.6';
export const copy =
  'M6.6 5.4h5.8a1.2 1.2 0 0 1 1.2 1.2v5.8a1.2 1.2 0 0 1-1.2 1.2H6.6a1.2 1.2 0 0 1-1.2-1.2V6.6a1.2 1.2 0 0 1 1.2-1.2zM3.2 10.4a.9.9 0 0 1-.8-.9V3.6a1.2 1.2 0 0 1 1.2-1.2h5.9c.5 0 .9.3.9.8';
export const refresh =
  'M13.6 6.6A5.8 5.8 0 0 0 3 5.2L2 6.6M2 3v3.6h3.6M2.4 9.4A5.8 5.8 0 0 0 13 10.8l1-1.4M14 13V9.4h-3.6';
export const chevronDown = 'M4 6l4 4 4-4';
export const chevronBack = 'M10 4L6 8l4 4';
export const arrow = 'M2.8 8h10.4M9.4 4.2L13.2 8l-3.8 3.8';
export const download = 'M8 2.4v7.8M4.8 7.2L8 10.4l3.2-3.2M2.6 13.4h10.8';
export const people =
  'M3.6 5.2a2.4 2.4 0 1 1 4.8 0 2.4 2.4 0 1 1-4.8 0M1.8 13.4v-.8a3 3 0 0 1 3-3h2.4a3 3 0 0 1 3 3v.8M10.8 3a2.4 2.4 0 0 1 0 4.5M14.2 13.4v-.8a3 3 0 0 0-1.8-2.7';
export const minus = 'M3.4 8h9.2';
export const plus = 'M3.4 8h9.2M8 3.4v9.2';
export const close = 'M4 4l8 8M12 4l-8 8';
export const check = 'M3.2 8.4l3.2 3.2 6.4-7';
export const offline =
  'M2 2l12 12M8 12.6v.1M5.6 10.2a3.5 3.5 0 0 1 4.3-.5M3.4 7.8a6.7 6.7 0 0 1 2.4-1.5M8.4 5.6a6.7 6.7 0 0 1 4.2 2.2M1.4 5.4a9.6 9.6 0 0 1 2.2-1.6M6.6 2.8a9.6 9.6 0 0 1 8 2.6';
export const mail =
  'M3.2 3.6h9.6A1.2 1.2 0 0 1 14 4.8v6.4a1.2 1.2 0 0 1-1.2 1.2H3.2A1.2 1.2 0 0 1 2 11.2V4.8a1.2 1.2 0 0 1 1.2-1.2zM2.4 4.6L8 8.8l5.6-4.2';
export const power = 'M5 3.9a5.4 5.4 0 1 0 6 0M8 2v5.6';
export const brush =
  'M13.4 2.6L7.6 8.4M5.2 8.8a2.2 2.2 0 0 1 2.4 2.2c0 1.8-1.6 2.6-5 2.6 1.2-.8.6-4.4 2.6-4.8z';
export const eraser =
  'M6.2 13.2L2.6 9.6a1 1 0 0 1 0-1.4l5.4-5.4a1 1 0 0 1 1.4 0l4 4a1 1 0 0 1 0 1.4l-5 5zM5.4 5.4l5.4 5.4M6 13.2h7.6';
export const undo = 'M5.6 3.2L2.4 6.4l3.2 3.2M2.8 6.4h6.4a4 4 0 0 1 0 8H7';
export const redo = 'M10.4 3.2l3.2 3.2-3.2 3.2M13.2 6.4H6.8a4 4 0 0 0 0 8H9';
export const list = 'M5.6 4h8M5.6 8h8M5.6 12h8M2.4 4v.1M2.4 8v.1M2.4 12v.1';
export const more = 'M3.4 8v.1M8 8v.1M12.6 8v.1';
export const screen = 'M2.4 3h11.2v7.6H2.4zM5.4 13.6h5.2M8 10.6v3';
