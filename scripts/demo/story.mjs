/**
 * The evening that the demonstration plays, in film time. The minutes are invented: nobody has published when what
 * is on screen. The notes are what a viewer might write.
 *
 * @typedef {{ at: string, press?: string, note?: string, mark?: boolean, breakFor?: number, shot?: string, album?: string,
 *   restart?: boolean }} Beat
 * @type {readonly Beat[]}
 */
export const story = [
  { at: '1:00', note: 'More than two million people. #numbers' },
  { at: '6:00', press: '1' },
  { at: '7:30', note: 'She reads the letter aloud. Who else gets letters like this?' },
  { at: '12:00', shot: 'early' },
  { at: '14:00', press: '0' },
  { at: '15:00', breakFor: 150 },
  { at: '16:00', press: '2' },
  { at: '19:00', note: 'Fifteen, and in adult court. Who decides that? #law' },
  { at: '24:00', mark: true },
  { at: '30:00', press: '0' },
  { at: '32:00', note: 'Judges cannot go below the minimum. Who sets it? #law' },
  { at: '36:00', press: '3' },
  { at: '40:00', note: 'A class inside the jail. Look up the reading list.' },
  { at: '44:00', mark: true },
  { at: '46:00', album: 'watch' },
  { at: '52:00', restart: true },
  { at: '60:00', press: '4' },
  { at: '63:00', note: 'Not the man who fired, and the same sentence. #law' },
  { at: '70:00', shot: 'after-restart' },
  { at: '75:00', press: '1' },
  { at: '80:00', note: 'Mitigation: = what was never said in court; "quoted", with a comma' },
  { at: '88:00', press: '3' },
  { at: '100:00', press: '4' },
  { at: '110:00', press: '0' },
  { at: '114:00', shot: 'late' },
];

/** Film milliseconds of a story time such as `47:12`. */
export function filmMsOf(at) {
  const [minutes, seconds] = at.split(':').map(Number);
  return (minutes * 60 + seconds) * 1000;
}
