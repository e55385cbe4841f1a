const AGENT = /(?:[bdkmnptv]er|tor|sor|ist|ian|keeper|[^u]man|woman)$/;

/** Whether a word in small letters ends as words for somebody who does something do ("camper", "archivist"). */
export const isAgent = (lower: string): boolean => AGENT.test(lower);
