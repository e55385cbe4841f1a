/**
 * What was found out about a quoted span:
 * `unclosed` its closing mark is missing, it ends with its paragraph or before the next opening mark;
 * `continued` it runs on into the next paragraph, which opens with a mark again or holds the closing one;
 * `continuation` it carries on from the paragraph before;
 * `repaired` a mark is missing, or faces the wrong way; `single` its marks are single.
 */
export type MarkFlag = 'unclosed' | 'continued' | 'continuation' | 'repaired' | 'single';
