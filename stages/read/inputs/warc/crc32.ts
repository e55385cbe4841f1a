const TABLE = new Int32Array(256).map((_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xed_b8_83_20 : c >>> 1;
  return c;
});

/** CRC-32 as in gzip (RFC 1952), continued from `crc` (0 to begin). */
export function crc32(bytes: Uint8Array, crc: number): number {
  let c = ~crc;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 255] as number) ^ (c >>> 8);
  return ~c >>> 0;
}
