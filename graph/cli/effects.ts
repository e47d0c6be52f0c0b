/** What the command line does to the world, in one place, so that tests can stand in for it. Files aside. */
export interface Effects {
  /** Where relative paths start: where the user stands. */
  cwd: string
  stdout: (text: string) => void | Promise<void>
  stderr: (text: string) => void
  /** Standard error is a terminal: progress may be drawn. */
  isTerminal: boolean
  readStdin: () => Promise<Uint8Array>
  /** Milliseconds; only for progress. */
  now: () => number
  /** Faults of the program are shown with their stacks. */
  debug: boolean
}
