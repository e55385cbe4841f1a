const IRREGULAR = new Map(
  (
    'said:say told:tell thought:think wrote:write written:write spoke:speak spoken:speak knew:know known:know felt:feel ' +
    'found:find saw:see seen:see gave:give given:give made:make took:take taken:take heard:hear held:hold meant:mean ' +
    'swore:swear sworn:swear understood:understand went:go gone:go came:come showed:show shown:show began:begin begun:begin ' +
    'kept:keep left:leave led:lead sought:seek brought:bring got:get gotten:get had:have has:have did:do does:do done:do ' +
    'was:be were:be is:be are:be been:be being:be am:be dreamt:dream broke:break broken:break drew:draw drawn:draw ' +
    "foresaw:foresee foreseen:foresee threw:throw thrown:throw stood:stand paid:pay lay:lie lying:lie 're:be 'm:be 've:have"
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const code = (letter: string): number => letter.charCodeAt(0);
const [D, E, G, I, S, U] = [code('d'), code('e'), code('g'), code('i'), code('s'), code('u')];
const DOUBLED: ReadonlySet<number> = new Set([...'bdfgklmnprstvz'].map(code));

/** One rough stem for all forms of a verb ("announces", "announced", "announcing" → "announc"); not a word, a key to group forms by. */
export function stemOf(lower: string): string {
  const base = IRREGULAR.get(lower) ?? lower;
  const n = base.length;
  if (n <= 3) return base;
  const last = base.charCodeAt(n - 1);
  if (last !== S && last !== D && last !== G) return shorten(base);
  const before = base.charCodeAt(n - 2);
  if (last !== G && before === E && base.charCodeAt(n - 3) === I) return `${base.slice(0, -3)}y`;
  if (last === G) return n > 5 && base.endsWith('ing') ? shorten(base.slice(0, -3)) : shorten(base);
  if (last === D) return n > 4 && before === E ? shorten(base.slice(0, -2)) : shorten(base);
  if (before === E) return shorten(base.slice(0, -2));
  return before === S || before === U || before === I ? shorten(base) : shorten(base.slice(0, -1));
}

/** Takes a silent e and one of two equal consonants off. */
function shorten(s: string): string {
  const end = s.length > 3 && s.charCodeAt(s.length - 1) === E ? s.length - 1 : s.length;
  const last = s.charCodeAt(end - 1);
  const twice = end > 1 && last === s.charCodeAt(end - 2) && DOUBLED.has(last);
  return s.slice(0, twice ? end - 1 : end);
}
