/** Business time at which a sandbox begins: stories and pictures look the same every day. */
export const SNAPSHOT_NOW = new Date('2026-11-18T20:20:00Z');
