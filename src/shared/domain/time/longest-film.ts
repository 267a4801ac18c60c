/**
 * The longest film time that Docket takes for real: six hours, in milliseconds.
 * The title's own length is not known (its slot is two hours), so this is only a wall against nonsense: a typed
 * time beyond it is refused, and a clock that was left running stands still there.
 */
export const longestFilmMs = 6 * 60 * 60 * 1000;
