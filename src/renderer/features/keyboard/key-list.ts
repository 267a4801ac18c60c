/** One line of the list of keys: the keys as written on them, and what they do. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Every key of the window, as the sheet of keys shows them. */
export const keyList: readonly { readonly heading: string; readonly lines: readonly KeyLine[] }[] = [
  {
    heading: 'While you watch',
    lines: [
      { keys: ['N'], does: 'Write a note' },
      { keys: ['M'], does: 'Mark this moment' },
      { keys: ['I', 'O'], does: 'A note from here, to here' },
      { keys: ['1', '2', '3', '4'], does: 'This person is on screen' },
      { keys: ['0'], does: 'Nobody of the four is on screen' },
      { keys: ['F'], does: 'Follow the film' },
      { keys: ['W'], does: 'Where was I: the last note' },
      { keys: ['P'], does: 'Peek at one fact (asks first)' },
    ],
  },
  {
    heading: 'Clock',
    lines: [
      { keys: ['Space'], does: 'Pause, or run on' },
      { keys: ['J', 'L'], does: '10 seconds back, 10 seconds on' },
      { keys: ['B'], does: 'Ad break, or back on' },
      { keys: ['R'], does: 'Resync by what is on screen' },
      { keys: ['G'], does: 'Go to a time' },
      { keys: ['Alt+T'], does: 'Say the film time' },
    ],
  },
  {
    heading: 'In a note',
    lines: [
      { keys: ['Enter'], does: 'Save it' },
      { keys: ['Ctrl+Enter'], does: 'Save it and write the next' },
      { keys: ['Shift+Enter'], does: 'New line' },
      { keys: ['Alt+↑', 'Alt+↓'], does: '1 second later, earlier; with Shift 5 seconds' },
      { keys: ['Alt+I', 'Alt+O'], does: 'It begins here, it ends here' },
      { keys: ['@', '#'], does: 'A person, a tag; arrows choose from the list' },
      { keys: ['Ctrl+1', 'Ctrl+0'], does: 'About the first person (to the fourth), about nobody' },
      { keys: ['Esc'], does: 'Leave it; what you wrote stays' },
    ],
  },
  {
    heading: 'In the table of all notes',
    lines: [
      { keys: ['Space', 'X'], does: 'Choose the note; Shift and arrows choose a stretch, Ctrl A all' },
      { keys: ['Enter'], does: 'Show all of it, or less' },
      { keys: ['S'], does: 'Go to its place in the film' },
      { keys: ['E'], does: 'Edit it' },
      { keys: ['T', 'U'], does: 'Add a tag, take a tag off' },
      { keys: ['W', 'K'], does: 'Set the person, the kind' },
      { keys: ['A'], does: 'Answered, or open again' },
      { keys: ['V'], does: 'Move in time' },
      { keys: ['H'], does: 'History of the note' },
      { keys: ['Delete'], does: 'Delete' },
    ],
  },
  {
    heading: 'Everywhere',
    lines: [
      { keys: ['Ctrl+K', '/'], does: 'Search, or a command by its name' },
      { keys: ['Ctrl+Z'], does: 'Undo' },
      { keys: ['Ctrl+Shift+Z'], does: 'Redo' },
      { keys: ['Ctrl+Shift+F'], does: 'Find in all notes' },
      { keys: ['Ctrl+Shift+M'], does: 'Mini window, or back to the main window' },
      { keys: ['Ctrl+E'], does: 'Export notes' },
      { keys: ['Ctrl+O'], does: 'Import notes; outside text fields Ctrl V does, with what was copied' },
      { keys: ['Ctrl+=', 'Ctrl++'], does: 'Everything larger' },
      { keys: ['Ctrl+-'], does: 'Everything smaller' },
      { keys: ['Ctrl+0'], does: 'Usual size' },
      { keys: ['F6', 'Shift+F6'], does: 'Next, previous part of the window' },
      { keys: ['?'], does: 'These keys' },
    ],
  },
];
