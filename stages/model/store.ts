import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dataFile } from '../dataFolder.js';

/**
 * Trained weights in one file: an 8-byte magic, the header's length (uint32 little-endian), the header as JSON, then the arrays,
 * each at a multiple of 8 bytes. The same weights give the same bytes.
 */
export type WeightArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

export interface ModelHeader {
  /** Name of the model, as its file's. */
  readonly name: string;
  /** Version of the feature templates the weights were learned with; weights of other features are refused. */
  readonly features: string;
  /** Anything else the decoder needs: thresholds, scales, labels. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Model extends ModelHeader {
  readonly arrays: Readonly<Record<string, WeightArray>>;
}

/** A weights file that is missing, damaged, or of other features than the code's. */
export class ModelError extends Error {}

const MAGIC = 'WHOSAID1';
const TYPES = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
} as const;
type TypeName = keyof typeof TYPES;
const align = (n: number): number => Math.ceil(n / 8) * 8;

/** The bytes of a model file. */
export function packModel(model: Model): Uint8Array {
  let offset = 0;
  const arrays = Object.entries(model.arrays).map(([name, data]) => {
    const entry = { name, type: data.constructor.name as TypeName, length: data.length, offset };
    offset = align(offset + data.byteLength);
    return entry;
  });
  const payload = new Uint8Array(offset);
  Object.values(model.arrays).forEach((data, n) => {
    payload.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), arrays[n]!.offset);
  });
  const { name, features, settings } = model;
  const described = { name, features, settings, arrays };
  const header = Buffer.from(JSON.stringify({ ...described, sha256: checksum(described, payload) }));
  const out = new Uint8Array(align(12 + header.length) + payload.length);
  out.set(Buffer.from(MAGIC), 0);
  new DataView(out.buffer).setUint32(8, header.length, true);
  out.set(header, 12);
  out.set(payload, align(12 + header.length));
  return out;
}

/** Of all that a file says: what the header tells of the weights, and the weights. */
function checksum({ name, features, settings, arrays }: Omit<StoredHeader, 'sha256'>, payload: Uint8Array): string {
  const told = JSON.stringify({ name, features, settings, arrays });
  return createHash('sha256').update(told).update(payload).digest('hex');
}

const shared = new Map<string, SharedArrayBuffer>();

/** Bytes of every model file this thread has loaded or was handed, by its path below `data/`. */
export function sharedModels(): ReadonlyMap<string, SharedArrayBuffer> {
  return shared;
}

/** Takes over the bytes another thread has loaded. */
export function shareModels(models: ReadonlyMap<string, SharedArrayBuffer>): void {
  for (const [file, bytes] of models) shared.set(file, bytes);
}

/**
 * Loads `data/models/<name>.bin`. Throws `ModelError`, naming the file and the command that rebuilds it, when the file is missing,
 * damaged, or holds weights for other features than `features`.
 */
export function loadModel(name: string, features: string): Model {
  const file = `models/${name}.bin`;
  let bytes = shared.get(file);
  if (!bytes) shared.set(file, (bytes = readShared(file, name)));
  return unpackModel(new Uint8Array(bytes), name, features);
}

/** Reads a model out of a file's bytes; errors as `loadModel`. */
export function unpackModel(bytes: Uint8Array, name: string, features: string): Model {
  const fail = (why: string): never => {
    throw new ModelError(`data/models/${name}.bin ${why}. ${rebuild(name)}`);
  };
  if (bytes.length < 12 || Buffer.from(bytes.slice(0, 8)).toString() !== MAGIC) fail('is not a whosaid model');
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const start = align(12 + size);
  if (start > bytes.length) fail('is cut off');
  const header = parseHeader(Buffer.from(bytes.slice(12, 12 + size)).toString()) ?? fail('has a damaged header');
  const payload = bytes.subarray(start);
  if (checksum(header, payload) !== header.sha256) fail('is damaged: its checksum does not match');
  if (header.name !== name) fail(`holds the model "${header.name}"`);
  if (header.features !== features)
    fail(`was trained for features "${header.features}", this version needs "${features}"`);
  const arrays: Record<string, WeightArray> = {};
  for (const a of header.arrays)
    arrays[a.name] = new TYPES[a.type](bytes.buffer as ArrayBuffer, bytes.byteOffset + start + a.offset, a.length);
  return { name, features, settings: header.settings, arrays };
}

interface StoredHeader extends ModelHeader {
  readonly sha256: string;
  readonly arrays: readonly {
    readonly name: string;
    readonly type: TypeName;
    readonly length: number;
    readonly offset: number;
  }[];
}

function parseHeader(json: string): StoredHeader | undefined {
  try {
    return JSON.parse(json) as StoredHeader;
  } catch {
    return undefined;
  }
}

function readShared(file: string, name: string): SharedArrayBuffer {
  try {
    const data = readFileSync(dataFile(file));
    const bytes = new SharedArrayBuffer(data.length);
    new Uint8Array(bytes).set(data);
    return bytes;
  } catch (error) {
    throw new ModelError(`data/models/${name}.bin cannot be read (${(error as Error).message}). ${rebuild(name)}`);
  }
}

/** The command that makes a model's file anew, and where it says from what. */
function rebuild(name: string): string {
  return `Rebuild it with: npm run train -- ${name.split('-')[0]} --data <file…> (see ${name.split('-')[0]}.md there), or install whosaid again`;
}
