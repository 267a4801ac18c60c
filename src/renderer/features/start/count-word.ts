const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** A small number as it stands in a sentence; figures from ten on. */
export const countWord = (count: number): string => words[count] ?? String(count);
