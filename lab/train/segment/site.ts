import { hashString } from '../../../stages/model/hash.js';

const SECOND_LEVEL = /^(?:co|com|net|org|gov|edu|ac|or|ne|go|gob|asn)$/;

/** The registered host of a page's address ("www.news.example.co.uk" gives "example.co.uk"). */
export function siteOf(url: string): string {
  const host = /^[a-z]+:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? url;
  const parts = host.split('.');
  const size = parts.length > 2 && parts.at(-1)!.length === 2 && SECOND_LEVEL.test(parts.at(-2)!) ? 3 : 2;
  return parts.slice(-size).join('.');
}

/** Which of `count` parts a site belongs to: pages of a site are never parted. */
export function foldOf(site: string, count: number, salt = ''): number {
  return (hashString(salt + site) >>> 0) % count;
}
