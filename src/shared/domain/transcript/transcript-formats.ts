/** The kinds of subtitle files that can be a transcript. */
export const transcriptFormats = ['srt', 'vtt', 'ass', 'ttml'] as const;
export type TranscriptFormat = (typeof transcriptFormats)[number];

/** How people call them. */
export const transcriptFormatNames: Readonly<Record<TranscriptFormat, string>> = {
  srt: 'SubRip',
  vtt: 'WebVTT',
  ass: 'ASS',
  ttml: 'TTML',
};
