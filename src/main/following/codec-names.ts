/** The codecs of a film file in words; null where the file does not say, or says one that is not known here. */
export interface FilmCodecs {
  readonly sound: string | null;
  readonly picture: string | null;
}

/** The beginnings of codes in MP4 and Matroska files, longer ones first, with the name that people know. */
const names: readonly (readonly [code: string, name: string])[] = [
  ['A_EAC3', 'E-AC-3'],
  ['A_AC3', 'AC-3'],
  ['A_DTS', 'DTS'],
  ['A_TRUEHD', 'TrueHD'],
  ['A_AAC', 'AAC'],
  ['A_OPUS', 'Opus'],
  ['A_VORBIS', 'Vorbis'],
  ['A_FLAC', 'FLAC'],
  ['A_MPEG/L3', 'MP3'],
  ['A_PCM', 'PCM'],
  ['V_MPEGH', 'HEVC'],
  ['V_MPEG4/ISO/AVC', 'H.264'],
  ['V_MPEG4', 'MPEG-4'],
  ['V_MPEG2', 'MPEG-2'],
  ['V_THEORA', 'Theora'],
  ['V_VP8', 'VP8'],
  ['V_VP9', 'VP9'],
  ['V_AV1', 'AV1'],
  ['ec-3', 'E-AC-3'],
  ['ac-3', 'AC-3'],
  ['dts', 'DTS'],
  ['mlpa', 'TrueHD'],
  ['mp4a', 'AAC'],
  ['Opus', 'Opus'],
  ['fLaC', 'FLAC'],
  ['.mp3', 'MP3'],
  ['hvc1', 'HEVC'],
  ['hev1', 'HEVC'],
  ['dvh', 'HEVC'],
  ['avc', 'H.264'],
  ['vp09', 'VP9'],
  ['av01', 'AV1'],
  ['mp4v', 'MPEG-4'],
];

/** The name of a codec by its code in the file; null for a code that is not known. */
export const codecName = (code: string | null): string | null =>
  names.find(([known]) => code?.startsWith(known) === true)?.[1] ?? null;
