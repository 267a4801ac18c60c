import type { BridgeEvent, Capabilities, PositionReport } from '../../shared/domain/players/report.ts';
import type { FilmWord } from '../../shared/ipc/player-calls.ts';
import type { ShelvedFilm } from './film-shelf.ts';

/** What the film window can be asked, and how exact it is: every picture is told when it is shown. */
export const filmCapabilities: Capabilities = {
  canSeek: true,
  canPause: true,
  tellsBuffering: true,
  tellsRate: true,
  grade: 'frame',
};

/** A picture may be on the screen so much later or sooner (ms) than its page expects, as measured. */
const PICTURE = { earlyMs: 5, lateMs: 25 } as const;
/** The video's own clock leads and trails the picture by so much (ms, measured). */
const OWN_CLOCK = { earlyMs: 40, lateMs: 60 } as const;

function report({ placeMs, isPicture, at }: Extract<FilmWord, { what: 'place' }>): PositionReport {
  const bounds = isPicture ? PICTURE : OWN_CLOCK;
  return { valueMs: placeMs, tSend: at, tRecv: at, ...bounds };
}

const reasons = {
  'cannot-play': 'this kind of file cannot be played here',
  'no-picture': 'this film’s picture cannot be shown here',
  'no-sound': 'this film’s sound cannot be played here',
} as const;

type FilmFile = Pick<ShelvedFilm, 'name' | 'bytes'>;

/** Two films may well have one name; hardly ever have they one size besides. */
const keyOf = ({ name, bytes }: FilmFile): string => (bytes === null ? name : `${name} ${bytes}`);

/** What one word of the film window's page means, in the words of a bridge. */
export function filmEvents(word: FilmWord, film: FilmFile): readonly BridgeEvent[] {
  const { at } = word;
  switch (word.what) {
    case 'media': {
      const media = { key: keyOf(film), title: film.name, durationMs: word.durationMs, durationExact: true };
      return [
        { what: 'link', link: 'online', at },
        { what: 'void', why: 'media', at },
        { what: 'media', media, at },
      ];
    }
    case 'play':
      return [{ what: 'play', play: word.play, rate: word.rate, at }];
    case 'jumped':
      return [{ what: 'void', why: 'seek', at }];
    case 'place':
      return [{ what: 'position', report: report(word) }];
    case 'failed': {
      const detail = reasons[word.reason];
      const problem = { code: 'media-error', kind: 'in-app', transient: false, at, detail } as const;
      const said: BridgeEvent = { what: 'problem', problem };
      return word.reason === 'cannot-play' ? [said, { what: 'link', link: 'closed', at }] : [said];
    }
  }
}
