/** What JSON-LD says about the article of a page. */
export interface ArticleFacts {
  readonly headline?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly site?: string;
  readonly type?: string;
}

const ARTICLE =
  /(?:Article|BlogPosting|Report|LiveBlogPosting|Recipe|HowTo|Review|ScholarlyArticle|OpinionNewsArticle|DiscussionForumPosting|SocialMediaPosting)$/;
const PAGE = /(?:WebPage|MedicalWebPage|AboutPage|ItemPage|CreativeWork|VideoObject|PodcastEpisode|Event|Product)$/;
/** Objects looked at in one script: more are no article's description. */
const MAX_OBJECTS = 3000;
const MAX_LENGTH = 4_000_000;

type Json = Readonly<Record<string, unknown>>;

/** Reads one `application/ld+json` script. Broken JSON gives nothing, after the usual repairs. */
export function articleFacts(json: string): ArticleFacts {
  const root = json.length > MAX_LENGTH ? undefined : parse(json);
  if (root === undefined) return { authors: [] };
  const objects = collect(root);
  const byId = new Map(
    objects.flatMap((object) =>
      typeof object['@id'] === 'string' && object['@type'] ? [[object['@id'], object]] : [],
    ),
  );
  const article =
    objects.find((object) => ARTICLE.test(typeOf(object))) ??
    objects.find((object) => PAGE.test(typeOf(object)) && dated(object));
  if (!article) return { authors: [] };
  const isArticle = ARTICLE.test(typeOf(article));
  const headline = textOf(article['headline']) ?? (isArticle ? textOf(article['name']) : undefined);
  const published = textOf(article['datePublished']) ?? textOf(article['dateCreated']) ?? textOf(article['uploadDate']);
  const site = isObject(article['publisher']) ? textOf(article['publisher']['name']) : undefined;
  const type = isArticle ? typeOf(article) : undefined;
  return {
    authors: names(article['author'] ?? article['creator'], byId, 0),
    ...(headline === undefined ? {} : { headline }),
    ...(published === undefined ? {} : { published }),
    ...(site === undefined ? {} : { site }),
    ...(type === undefined ? {} : { type }),
  };
}

function parse(json: string): unknown {
  const bare = json
    .trim()
    .replace(/^(?:\/\*\s*)?<!(?:--|\[CDATA\[)(?:\s*\*\/)?|(?:\/\*\s*)?(?:--|\]\])>(?:\s*\*\/)?;?$/g, '');
  for (const repair of REPAIRS) {
    try {
      return JSON.parse(repair(bare)) as unknown;
    } catch {
      // The next repair may help.
    }
  }
  return undefined;
}

/** As it is; line ends inside strings, which many templates leave; commas before a closing bracket. */
const REPAIRS: readonly ((json: string) => string)[] = [
  (json) => json,
  (json) => json.replace(/\p{Cc}+/gu, ' '),
  (json) =>
    json
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,\s*([\]}])/g, '$1')
      .replace(/;\s*$/, ''),
];

/** All objects in document order, without recursion: depth is what the page likes it to be. */
function collect(root: unknown): Json[] {
  const found: Json[] = [];
  const stack: unknown[] = [root];
  while (stack.length > 0 && found.length < MAX_OBJECTS) {
    const value = stack.pop();
    if (Array.isArray(value)) for (let i = value.length - 1; i >= 0; i--) stack.push(value[i]);
    else if (isObject(value)) {
      found.push(value);
      const inner = Object.values(value);
      for (let i = inner.length - 1; i >= 0; i--) if (typeof inner[i] === 'object') stack.push(inner[i]);
    }
  }
  return found;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(object: Json): string {
  const type = object['@type'];
  const names = (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string');
  return names.find((name) => ARTICLE.test(name)) ?? names[0] ?? '';
}

function dated(object: Json): boolean {
  return typeof object['datePublished'] === 'string' || object['author'] !== undefined;
}

function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  const text = isObject(first) ? first['@value'] : first;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

/** Names of people and organisations: strings, objects, references to objects elsewhere. */
function names(value: unknown, byId: ReadonlyMap<unknown, Json>, depth: number): string[] {
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 30).flatMap((one) => names(one, byId, depth + 1));
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (!isObject(value)) return [];
  const name = value['name'];
  if (name !== undefined) return names(name, byId, depth + 1);
  const known = byId.get(value['@id']);
  return known && known !== value ? names(known, byId, depth + 1) : [];
}
