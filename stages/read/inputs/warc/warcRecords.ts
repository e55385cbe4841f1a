import type { Chunk } from './chunk.js';
import { GrowingBuffer } from './growingBuffer.js';

/** A WARC record, or a place where one was lost. `index` counts both, from 1. */
export type WarcRecord =
  | {
      readonly kind: 'record';
      readonly index: number;
      readonly headers: ReadonlyMap<string, string>;
      readonly body: Buffer;
    }
  | {
      readonly kind: 'lost';
      readonly index: number;
      readonly id?: string;
      readonly code: string;
      readonly message: string;
    };

/** Records longer than this are passed over without being held. */
export const MAX_RECORD = 48 * 1024 * 1024;
const MAX_HEADER = 1 << 18;
const MARK = 'WARC/1.';

/** A place in the stream where a record must begin, for a member begins there or bytes were lost before it. */
interface Stop {
  readonly at: number;
  readonly broken?: string;
  /** What stands before it was not checked to its end. */
  readonly doubtful?: boolean;
}

/**
 * Parses WARC records (ISO 28500) out of chunks, in memory bounded by the longest record held. What is damaged is passed over up to the
 * next `WARC/1.` at the beginning of a line: a wrong length or a lost member never takes the records after it along.
 */
export class WarcParser {
  readonly #chunks: AsyncIterator<Chunk>;
  readonly #buffer = new GrowingBuffer();
  #stops: Stop[] = [];
  #atMember = false;
  #ended = false;
  #wholeAt = 0;
  #index = 0;

  constructor(chunks: AsyncIterable<Chunk>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async *records(): AsyncGenerator<WarcRecord> {
    let at = 0;
    try {
      for (;;) {
        at = await this.#skipBlank(at);
        this.#buffer.drop(at);
        const stop = this.#takeStop(at);
        if (stop?.broken !== undefined) yield this.#lost('damaged', `A record is lost: ${stop.broken}.`);
        if (stop) continue;
        if (!(await this.#has(at + MARK.length)) && this.#buffer.end === at && this.#stops.length === 0) return;
        at = yield* this.#record(at);
        // What broke the record off has been told with it.
        const next = at;
        this.#stops = this.#stops.filter((one) => one.at > next || one.doubtful === false);
      }
    } finally {
      await this.#chunks.return?.();
    }
  }

  /** Reads the record that should begin at `at`; gives the position to go on from. */
  async *#record(at: number): AsyncGenerator<WarcRecord, number> {
    if (this.#buffer.view(at, at + MARK.length).toString('latin1') !== MARK) {
      yield this.#lost('no-record', 'Expected a WARC record, got other bytes.');
      return this.#resync(at);
    }
    const headEnd = await this.#headEnd(at);
    if (headEnd < 0) {
      yield this.#lost('truncated', 'A record ends within its header.');
      return this.#resync(at + 1);
    }
    const headers = parseHeaders(this.#buffer.view(at, headEnd).toString('utf8'));
    const length = Number(headers.get('content-length') ?? Number.NaN);
    const id = headers.get('warc-record-id');
    if (!Number.isSafeInteger(length) || length < 0) {
      yield this.#lost('bad-length', 'A record has no valid Content-Length.', id);
      return this.#resync(headEnd);
    }
    if (length > MAX_RECORD) {
      this.#index++;
      const wanted = /^(?:conversion|resource)$/.test(headers.get('warc-type') ?? '');
      if (wanted)
        yield {
          kind: 'lost',
          index: this.#index,
          ...named(id),
          code: 'too-large',
          message: `A record is longer than ${MAX_RECORD} bytes.`,
        };
      return this.#resync(headEnd);
    }
    return yield* this.#body(headers, headEnd, headEnd + length);
  }

  async *#body(headers: ReadonlyMap<string, string>, from: number, to: number): AsyncGenerator<WarcRecord, number> {
    const id = headers.get('warc-record-id');
    const complete = await this.#has(to);
    // Looking behind the record brings in the verdict on the member it stands in.
    const after = complete ? await this.#skipBlank(to) : to;
    const stop = this.#stops.find((s) => s.at > from && (s.at < to || (s.doubtful === true && s.at <= after)));
    if (stop) {
      this.#stops = this.#stops.filter((s) => s.at > stop.at);
      const why = stop.broken ?? 'it is shorter than its Content-Length says';
      yield this.#lost(stop.broken === undefined ? 'bad-length' : 'damaged', `A record is lost: ${why}.`, id);
      return stop.at;
    }
    if (!complete) {
      // Either the file was cut off or the length is wrong: what follows decides.
      const next = await this.#resync(from);
      const why = next < this.#buffer.end ? 'it is shorter than its Content-Length says' : 'the file ends within it';
      yield this.#lost(next < this.#buffer.end ? 'bad-length' : 'truncated', `A record is lost: ${why}.`, id);
      return next;
    }
    if (!this.#endsAt(to, after)) {
      const next = await this.#resync(from);
      // A damaged member's bytes are wrong before its checksum says so.
      const broken = this.#stops.find((s) => s.doubtful === true && s.at > from && s.at <= next)?.broken;
      const why = broken ?? 'its Content-Length is wrong';
      yield this.#lost(broken === undefined ? 'bad-length' : 'damaged', `A record is lost: ${why}.`, id);
      return next;
    }
    this.#index++;
    yield { kind: 'record', index: this.#index, headers, body: this.#buffer.view(from, to) };
    return after;
  }

  /** A record must be followed by an empty line, by line ends and another record, by a member's beginning, or by nothing. */
  #endsAt(to: number, after: number): boolean {
    if (this.#stops.some((stop) => stop.at === after)) return true;
    if (this.#buffer.view(to, to + 4).toString('latin1') === '\r\n\r\n') return true;
    if (after === this.#buffer.end && this.#ended) return true;
    return after > to && this.#buffer.view(after, after + MARK.length).toString('latin1') === MARK;
  }

  #lost(code: string, message: string, id?: string): WarcRecord {
    this.#index++;
    return { kind: 'lost', index: this.#index, ...named(id), code, message };
  }

  /** Position behind the empty line that ends a header; -1 where none comes in time. */
  async #headEnd(at: number): Promise<number> {
    for (let want = 4096; ; want *= 2) {
      const more = await this.#has(at + want);
      const limit = this.#stops.find((stop) => stop.at > at)?.at ?? this.#buffer.end;
      const crlf = this.#buffer.indexOf('\r\n\r\n', at);
      const lf = this.#buffer.indexOf('\n\n', at);
      if (crlf >= 0 && crlf + 4 <= limit && (lf < 0 || crlf < lf)) return crlf + 4;
      if (lf >= 0 && lf + 2 <= limit) return lf + 2;
      if (!more || want > MAX_HEADER || limit < this.#buffer.end) return -1;
    }
  }

  /** Position of the next place at or after `from` where a record begins; the end of the stream if none. */
  async #resync(from: number): Promise<number> {
    let at = from;
    for (;;) {
      const stop = this.#stops.find((s) => s.at > from);
      const mark = this.#buffer.indexOf(`\n${MARK}`, Math.max(this.#buffer.start, at - 1));
      if (mark >= 0 && (!stop || mark + 1 <= stop.at)) return mark + 1;
      if (stop) return stop.at;
      at = Math.max(from, this.#buffer.end - MARK.length);
      // Nothing before `at` can matter any more, but what a caller may still look at is the end alone.
      this.#buffer.drop(at - 1);
      if (!(await this.#fill())) return this.#buffer.end;
    }
  }

  /** Position of the first byte at or after `at` that is no line end. Does not go over a stop. */
  async #skipBlank(at: number): Promise<number> {
    for (let i = at; ; i++) {
      if (!(await this.#has(i + 1)) || this.#stops.some((stop) => stop.at === i && i >= at)) return i;
      const byte = this.#buffer.view(i, i + 1)[0];
      if (byte !== 13 && byte !== 10) return i;
    }
  }

  #takeStop(at: number): Stop | undefined {
    const stop = this.#stops.find((s) => s.at <= at);
    if (stop) this.#stops = this.#stops.filter((s) => s !== stop);
    return stop;
  }

  /** Whether the stream reaches `position`; reads until it does. */
  async #has(position: number): Promise<boolean> {
    while (this.#buffer.end < position) if (!(await this.#fill())) return false;
    return true;
  }

  /** Takes the next data in; false at the end of the stream. */
  async #fill(): Promise<boolean> {
    while (!this.#ended) {
      const { value, done } = await this.#chunks.next();
      if (done) this.#ended = true;
      else if (value.kind === 'member') this.#atMember = true;
      else if (value.kind === 'broken') {
        const at = this.#buffer.end;
        this.#stops.push({ at, broken: value.message, doubtful: this.#wholeAt !== at });
        this.#atMember = false;
      } else if (value.kind === 'whole') {
        this.#wholeAt = this.#buffer.end;
        this.#atMember = false;
      } else if (value.bytes.length > 0) {
        // A member that does not begin a record goes on with the one before.
        const begins = this.#atMember && value.bytes.subarray(0, MARK.length).toString('latin1') === MARK;
        if (begins) this.#stops.push({ at: this.#buffer.end });
        this.#atMember = false;
        this.#buffer.append(value.bytes);
        return true;
      }
    }
    return false;
  }
}

const named = (id: string | undefined): { readonly id?: string } => (id === undefined ? {} : { id });

/** Header names in lower case; folded lines are joined. */
export function parseHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  let last = '';
  for (const line of head.split(/\r?\n/).slice(1)) {
    if (/^[ \t]/.test(line) && last !== '') headers.set(last, `${headers.get(last)} ${line.trim()}`);
    else {
      const colon = line.indexOf(':');
      if (colon <= 0) continue;
      last = line.slice(0, colon).trim().toLowerCase();
      if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
    }
  }
  return headers;
}
