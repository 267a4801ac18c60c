/** A screen that nobody sees and nothing but the app draws on, filmed from before the app starts. */
export interface FilmedScreen {
  /** For the app's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends the film; gives every frame as the brightness (0 to 255) of small fields of the screen. */
  readonly frames: () => Promise<readonly (readonly number[])[]>;
  readonly stop: () => Promise<void>;
}

/** Programs that are missing here; empty when `filmedScreen` can be used. */
export function missingForFrames(): readonly string[];

/** Starts the screen and the camera. */
export function filmedScreen(): Promise<FilmedScreen>;
