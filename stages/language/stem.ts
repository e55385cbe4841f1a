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

/** One rough stem for all forms of a verb ("announces", "announced", "announcing" → "announc"); not a word, a key to group forms by. */
export function stemOf(lower: string): string {
  const base = IRREGULAR.get(lower) ?? lower;
  const n = base.length;
  if (n <= 3) return base;
  if (base.endsWith('ies') || base.endsWith('ied')) return `${base.slice(0, -3)}y`;
  if (base.endsWith('ing') && n > 5) return shorten(base.slice(0, -3));
  if (base.endsWith('ed') && n > 4) return shorten(base.slice(0, -2));
  if (base.endsWith('es')) return shorten(base.slice(0, -2));
  if (base.endsWith('s') && !/[sui]s$/.test(base)) return shorten(base.slice(0, -1));
  return shorten(base);
}

/** Takes a silent e and one of two equal consonants off. */
function shorten(s: string): string {
  const bare = s.length > 3 && s.endsWith('e') ? s.slice(0, -1) : s;
  return /([bdfgklmnprstvz])\1$/.test(bare) ? bare.slice(0, -1) : bare;
}
