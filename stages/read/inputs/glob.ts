import { existsSync } from 'node:fs';

/** Whether the path holds glob characters: `*`, `?`, `[…]`, `{a,b}`. */
function isGlob(input: string): boolean {
  return /[*?[\]{}]/.test(input);
}

/** The folder a glob starts from: its leading parts without glob characters (`.` if none). */
export function globBase(pattern: string): string {
  const parts = pattern.split('/');
  const fixed: string[] = [];
  for (const part of parts) {
    if (isGlob(part)) break;
    fixed.push(part);
  }
  if (fixed.length === parts.length) fixed.pop();
  return fixed.length === 0 ? '.' : fixed.join('/') || '/';
}

/**
 * A regular expression for paths below the glob's base: `*` and `?` stay within one folder, `**` crosses folders.
 * Sources are escaped, so no pattern can make it invalid except an unclosed bracket, which is taken literally.
 */
export function globExpression(pattern: string): RegExp {
  const base = globBase(pattern);
  const rest = base === '.' && !pattern.startsWith('./') ? pattern : pattern.slice(base === '/' ? 1 : base.length + 1);
  return new RegExp(`^${translate(rest)}$`, 'u');
}

function translate(pattern: string): string {
  let out = '';
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] as string;
    if (pattern.startsWith('**/', i)) {
      out += '(?:[^/]+/)*';
      i += 2;
    } else if (pattern.startsWith('**', i)) {
      out += '.*';
      i += 1;
    } else if (char === '*') out += '[^/]*';
    else if (char === '?') out += '[^/]';
    else if (char === '[' || char === '{') {
      const close = pattern.indexOf(char === '[' ? ']' : '}', i + 1);
      if (close < 0) out += `\\${char}`;
      else {
        const inner = pattern.slice(i + 1, close);
        out += char === '[' ? characterClass(inner) : `(?:${inner.split(',').map(translate).join('|')})`;
        i = close;
      }
    } else out += literal(char);
  }
  return out;
}

function characterClass(inner: string): string {
  const negated = inner.startsWith('!') || inner.startsWith('^');
  const body = (negated ? inner.slice(1) : inner).replace(/[\\\]^[&~]/g, String.raw`\$&`);
  return body === '' ? literal('[]') : `[${negated ? '^' : ''}${body}]`;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** A path that exists is a path, whatever characters it holds. */
export function isPattern(input: string): boolean {
  return isGlob(input) && !existsSync(input);
}
