import type { Announcement } from '../../shared/ipc/wire.ts';

/** Tells every window that something changed, after the disk has it. */
export type Announce = (told: Announcement) => void;
