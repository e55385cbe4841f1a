/** How the user would type a command: as an npm script where this one was started by npm in a checkout, else by the program's name. */
export function program(command: string): string {
  if (!process.env['npm_lifecycle_script']?.includes('dist/lab/main.js')) return `whosaid ${command}`;
  return `npm run ${command === 'run' ? 'pipeline' : command} --`;
}
