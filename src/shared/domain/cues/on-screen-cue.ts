const prefix = 'on-screen:';

/** The cue id of "this case comes on screen", for a scene press; one case comes on screen several times. */
export const onScreenCue = (caseId: string): string => `${prefix}${caseId}`;

/** The case of such a cue id; null for a beat of the pack. */
export const caseOfCue = (cueId: string): string | null =>
  cueId.startsWith(prefix) && cueId.length > prefix.length ? cueId.slice(prefix.length) : null;
